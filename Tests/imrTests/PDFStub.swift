import Foundation

/// A program in the place of `pdftotext`, for files that only look like PDFs: it does what their first line says.
enum PDFStub {
    /// A sandbox with the program as `./stub`, and the text of a letter as `letter`.
    static func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox()
        try sandbox.write(
            """
            #!/bin/sh
            if [ "$1" = -h ]; then mkdir asked-$$; echo 'pdftotext version 9.8.7' >&2; exit; fi
            read -r line
            eval "${line#%PDF-}"

            """, to: "stub")
        try sandbox.write(Letters.determination(), to: "letter")
        _ = try sandbox.shell("chmod +x stub")
        return sandbox
    }

    /// A file that the program does this with, in the shell's language. It cannot write files, but make folders: a
    /// folder `runs-N` tells that the process N runs.
    static func pdf(_ script: String) -> String { "%PDF-\(script)\n" }

    /// A file that the program takes a good letter out of.
    static let letter = pdf("cat letter")

    /// A file that the program never ends with.
    static let endless = pdf("mkdir runs-$$; exec sleep 40")

    /// Prints how many of the processes run that told their numbers, and how many there were. Those that are dead, and
    /// only wait for the system to take note of it, do not run.
    static let countRunning = """
        told=0; running=0
        for folder in runs-*; do
            test -d $folder || continue
            told=$((told + 1))
            kill -0 ${folder#runs-} 2>/dev/null || continue
            case $(ps -o stat= -p ${folder#runs-}) in Z*) continue ;; esac
            running=$((running + 1))
        done
        echo $running of $told

        """
}
