/// The look of the pages: for a screen of any width, light or dark, and for paper.
package enum PageStyle {
    /// The start of a page. Its policy lets a browser load nothing and run nothing.
    package static let head = head(scripts: "'none'")

    /// The start of a page that runs the scripts that `scripts` allows, in the form of a content security policy.
    package static func head(scripts: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="generator" content="imr">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        script-src \(scripts); base-uri 'none'; form-action 'none'">
        <style>
        \(style)
        </style>

        """
    }

    private static let style = """
        :root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --dim: #666; --line: #d8d8d8; --side: #f6f6f4;
          --link: #0b4f9c; --value: #fff0b3; --text: #eef4fb; --error: #b00020; --warning: #8a5a00; --note: #1f5f8b;
          --target: #0b4f9c; }
        @media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e6e6e3; --dim: #9a9a9a; --line: #3a3d42;
          --side: #1d2024; --link: #8fc1ff; --value: #4d4312; --text: #1e2a38; --error: #ff8a94; --warning: #f2c14e;
          --note: #8fd0ff; --target: #8fc1ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        header, footer { padding: 0.75rem 1rem; }
        h1 { font-size: 1.35rem; margin: 0; } h2 { font-size: 1rem; margin: 1.1rem 0 0.3rem; }
        .name { margin: 0; color: var(--dim); overflow-wrap: anywhere; }
        footer { color: var(--dim); font-size: 0.85rem; border-top: 1px solid var(--line); }
        a { color: var(--link); } a:focus-visible { outline: 2px solid var(--target); outline-offset: 1px; }
        .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); }
        main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); border-top: 1px solid var(--line); }
        #letter, #read { padding: 0 1rem 1rem; height: calc(100vh - 5.5rem); overflow: auto; }
        #letter { order: -1; } #read { background: var(--side); border-left: 1px solid var(--line); }
        pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.85rem/1.55 ui-monospace, monospace; }
        pre a { color: inherit; text-decoration: none; } pre a:hover { text-decoration: underline; }
        .n::before { content: attr(data-n); display: inline-block; width: 2.6rem; padding-right: 0.6rem; text-align: right;
          color: var(--dim); background: var(--paper); font-size: 0.75rem; }
        .value { background: var(--value); border-radius: 2px; } .text { background: var(--text); }
        .off { color: var(--dim); text-decoration: line-through; }
        .doubt { text-decoration: underline wavy 1px; text-underline-offset: 3px; }
        .sign { text-decoration: none; } .sign::before { content: "\\25B2"; font-size: 0.7rem; }
        .error { --mark: var(--error); } .warning { --mark: var(--warning); } .note { --mark: var(--note); }
        .doubt { text-decoration-color: var(--mark); } .sign::before, .checks b { color: var(--mark); }
        :target { outline: 2px solid var(--target); outline-offset: 1px; }
        dl { margin: 0; } dl div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0.5rem;
          padding: 0.15rem 0; border-bottom: 1px solid var(--line); }
        dt { color: var(--dim); font-size: 0.85rem; } dd { margin: 0; overflow-wrap: anywhere; } .none { color: var(--dim); }
        .checks { padding-left: 1.1rem; margin: 0; } .checks li { margin: 0.3rem 0; }
        code { font-size: 0.8rem; color: var(--dim); } .line { white-space: nowrap; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 0.3rem 0.6rem 0.3rem 0;
          border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
        th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
        th button::after { content: " \\2195"; color: var(--dim); }
        th[aria-sort="ascending"] button::after { content: " \\25B2"; }
        th[aria-sort="descending"] button::after { content: " \\25BC"; }
        main.list { display: block; padding: 0 1rem 1rem; } td + td { white-space: nowrap; }
        td:last-child { white-space: normal; } label { display: block; margin: 0.6rem 0; } input { font: inherit; width: 100%;
          max-width: 24rem; padding: 0.3rem; }
        @media (max-width: 60rem) { main { display: block; }
          #letter, #read { height: auto; } #read { border-left: 0; } dl div { grid-template-columns: 8rem minmax(0, 1fr); }
          .n::before { width: 2rem; } }
        @media (max-width: 40rem) { thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; } th { border: 0; }
          td:empty { display: none; } tbody tr[hidden] { display: none; } tr { display: block; padding: 0.5rem 0;
          border-bottom: 1px solid var(--line); } td { display: block; border: 0; padding: 0; }
          td + td { white-space: normal; } td[data-name]::before { content: attr(data-name) ": "; color: var(--dim); } }
        @media print { main { display: block; } #letter, #read { height: auto; overflow: visible; background: none; }
          #read { page-break-before: always; border: 0; } a { color: inherit; } }
        """
}
