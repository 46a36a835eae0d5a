import Foundation
import Testing

/// Files that are not the command's own: none is overwritten, and none is read that the user did not name.
@Suite struct OwnershipTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(Letters.determination(), to: "letters/a.txt")
    }

    @Test func fileOfTheUserStays() throws {
        try sandbox.write("{\"mine\": 1}", to: "json/a.json")
        let result = try sandbox.imr("letters", "-o", "json")
        #expect(result.status == 73)
        #expect(
            result.errors.contains("json/a.json: error: was not written, because a file of this name is there that imr")
        )
        #expect(sandbox.read("json/a.json") == "{\"mine\": 1}")
    }

    @Test func fileOfAnEarlierVersionAndEmptyOneAreReplaced() throws {
        for old in ["{\n  \"schemaVersion\": \"1.3\"}", "{\"schemaVersion\":\"1.0\"}", "", "\0\0\0"] {
            try sandbox.write(old, to: "json/a.json")
            #expect(try sandbox.imr("letters", "-o", "json").status == 0)
            #expect(sandbox.read("json/a.json")?.contains("2.0") == true)
        }
    }

    @Test func textOfTheUserStaysBesideItsPDF() throws {
        let pdfs = try PDFStub.sandbox()
        try pdfs.write(PDFStub.letter, to: "letters/a.pdf")
        try pdfs.write("MY OWN TRANSCRIPT", to: "letters/a.txt")
        let run = "\"$IMR\" letters --only pdf --pdftotext ./stub -q --save-text"
        #expect(try pdfs.shell("\(run) letters").status == 73)
        #expect(pdfs.read("letters/a.txt") == "MY OWN TRANSCRIPT")
        let again = try pdfs.shell(
            "\(run) texts >/dev/null && \(run) texts >/dev/null && cp texts/a.txt x && cp x texts/a.txt && \(run) texts"
        )
        #expect(again.status == 0, "its own text is written again")
    }

    @Test func linkBelowTheOutputFolderIsNotFollowed() throws {
        try sandbox.write(Letters.determination(), to: "letters/sub/x.txt")
        try sandbox.write("PRECIOUS", to: "victim/x.json")
        let result = try sandbox.shell(
            """
            mkdir json; ln -s ../victim json/sub; ln -s ../victim/x.json json/a.json
            "$IMR" letters -o json; echo $?; cat victim/x.json
            """)
        #expect(result.output == "73\nPRECIOUS")
        #expect(result.errors.contains("json/sub: error: is a link, and imr does not write where links lead"))
        #expect(result.errors.contains("json/a.json: error: was not written"))
        let root = try sandbox.shell("mkdir real; ln -s real link; \"$IMR\" letters -o link -q; ls real")
        #expect(root.output == "a.json\nsub\n", "the folder that the user names may be a link")
    }

    @Test func linkToAFileOutsideIsReadOnlyIfAsked() throws {
        try sandbox.write(Letters.determination(), to: "private/p.txt")
        let result = try sandbox.shell(
            """
            ln -s ../private/p.txt letters/b.txt; ln -s a.txt letters/c.txt; ln -s /proc/self/environ letters/d.txt
            "$IMR" letters; "$IMR" letters --follow-links
            """)
        #expect(
            try result.files == ["letters/a.txt", "letters/c.txt", "letters/a.txt", "letters/b.txt", "letters/c.txt"])
        #expect(result.errors.contains("2 files passed over (2 behind links)"))
        #expect(result.errors.contains("1 file passed over (1 behind links)"))
    }

    @Test func modesStayPrivate() throws {
        let result = try sandbox.shell(
            """
            umask 022; "$IMR" letters -o json -q; chmod 640 json/a.json; "$IMR" letters -o json -q
            chmod 600 letters/a.txt; "$IMR" letters -o other -q; ls -l json/a.json other/a.json | cut -c1-10
            """)
        #expect(result.output == "-rw-r-----\n-rw-------\n")
    }
}
