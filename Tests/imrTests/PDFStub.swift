import Foundation

/// A program in the place of `pdftotext`, for files that only look like PDFs: it does what their first line says.
enum PDFStub {
    /// A sandbox with the program as `./stub`, and the text of a letter as `letter`.
    static func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox()
        try sandbox.write(
            """
            #!/bin/sh
            if [ "$1" = -h ]; then \(mark("asked")); echo 'pdftotext version 9.8.7' >&2; exit; fi
            read -r line
            eval "${line#%PDF-}"

            """, to: "stub")
        try sandbox.write("#!/bin/sh\nsleep 40\n", to: "sleeper")
        try sandbox.write(Letters.determination(), to: "letter")
        _ = try sandbox.shell("chmod +x stub sleeper; touch asked ran")
        return sandbox
    }

    /// A file that the program does this with, in the shell's language.
    static func pdf(_ script: String) -> String { "%PDF-\(script)\n" }

    /// Counts, as the program may: it can write no file, but change the mode of one.
    static func mark(_ name: String) -> String {
        "if test -x \(name); then chmod u+s \(name); else chmod +x \(name); fi"
    }

    /// Prints how often a mark was made.
    static func count(_ name: String) -> String {
        "if test -u \(name); then echo often; elif test -x \(name); then echo once; else echo never; fi"
    }

    /// A file that the program takes a good letter out of.
    static let letter = pdf("cat letter")

    /// A program that sleeps, and that `countRunning` finds.
    static let sleeper = "\"$PWD/sleeper\""

    /// A file that the program never ends with.
    static let endless = pdf("exec \(sleeper)")

    /// Prints how many sleepers run. Those that are dead, and only wait for the system to take note of it, do not run.
    static let countRunning = "ps -Ao stat=,args= | grep \"$PWD/[s]leeper\" | grep -vc '^Z'\n"
}
