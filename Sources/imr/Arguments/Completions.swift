/// Completions for shells, made from the table of options.
enum Completions {
    /// The supported shells.
    enum Shell: String, CaseIterable, Sendable {
        case bash
        case zsh
        case fish
    }

    /// The script for a shell.
    static func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    private static let withValue = Options.all.filter { $0.value != .none }

    /// Bash splits words at `=`, so the value of `--progress=al` is a separate word after a `=`.
    private static var bash: String {
        let cases = withValue.map { option in
            let apart = option.isFlag ? [] : [option.spelling] + shortSpelling(option)
            let patterns = (apart + [option.spelling + "="]).joined(separator: "|")
            let source =
                switch option.value {
                case .folder: "-d"
                case .program: "-f"
                default: "-W '\(option.choices.joined(separator: " "))'"
                }
            return "    \(patterns)) words=$(compgen \(source) -- \"$current\") ;;"
        }
        let all = Options.all.flatMap { [$0.spelling] + shortSpelling($0) }.joined(separator: " ")
        return """
            # Completions of imr for bash: put into your .bashrc the line
            #   source <(imr --completions bash)
            _imr() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words
                if [[ $current == = ]]; then
                    current= previous+==
                elif [[ $previous == = ]]; then
                    previous=${COMP_WORDS[COMP_CWORD-2]}=
                fi
                case $previous in
            \(cases.joined(separator: "\n"))
                *)
                    if [[ $current == -* ]]; then
                        words=$(compgen -W '\(all)' -- "$current")
                    else
                        words=$(compgen -f -- "$current")
                    fi ;;
                esac
                local IFS=$'\\n'
                COMPREPLY=($words)
            }
            complete -o filenames -F _imr imr

            """
    }

    private static var zsh: String {
        let rows = Options.all.map { option in
            let help = "[\(option.help.substituting(":", with: "\\:").substituting("'", with: "'\\''"))]"
            let action =
                switch option.value {
                case .none: ""
                case .folder: ":folder:_files -/"
                case .program: ":program:_files"
                case .number: ":number:"
                case .choice(let placeholder, let words):
                    ":\(placeholder):(\(words.joined(separator: " ")))"
                case .text(let placeholder): ":\(placeholder):"
                case .format(let words): "::format:(\(words.joined(separator: " ")))"
                }
            let equals =
                switch option.value {
                case .none: ""
                case .format: "=-"
                default: "="
                }
            let long = option.spelling + equals
            guard let short = option.short else { return "    '\(long)\(help)\(action)' \\" }
            let letter = "-\(short)" + (option.isFlag ? "" : "+")
            return "    {\(letter),\(long)}'\(help)\(action)' \\"
        }
        return """
            #compdef imr
            # Completions of imr for zsh: put this file as _imr into a folder of your $fpath,
            # or into your .zshrc, after compinit, the line
            #   source <(imr --completions zsh)
            _imr() {
                _arguments -s -S \\
            \(rows.map { "    " + $0 }.joined(separator: "\n"))
                    '*:letter or folder:_files'
            }
            if [[ $funcstack[1] == _imr ]]; then _imr "$@"; else compdef _imr imr; fi

            """
    }

    private static var fish: String {
        let rows = Options.all.map { option in
            var words = ["complete -c imr -l \(option.name.rawValue)"]
            if let short = option.short { words.append("-s \(short)") }
            switch option.value {
            case .none: break
            case .folder: words.append("-x -a '(__fish_complete_directories)'")
            case .program: words.append("-r -F")
            case .number, .text: words.append("-x")
            case .format(let choices): words.append("-a '\(choices.joined(separator: " "))'")
            case .choice(_, let choices): words.append("-x -a '\(choices.joined(separator: " "))'")
            }
            words.append("-d '\(option.help.substituting("'", with: "\\'"))'")
            return words.joined(separator: " ")
        }
        return """
            # Completions of imr for fish:
            #   imr --completions fish > ~/.config/fish/completions/imr.fish
            \(rows.joined(separator: "\n"))

            """
    }

    private static func shortSpelling(_ option: Option) -> [String] { option.short.map { ["-\($0)"] } ?? [] }
}

extension String {
    /// The text with every `old` character replaced.
    fileprivate func substituting(_ old: Character, with new: String) -> String {
        reduce(into: "") { $0 += $1 == old ? new : String($1) }
    }
}
