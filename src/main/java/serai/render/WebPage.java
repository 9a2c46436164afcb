package serai.render;

import serai.domain.Language;

/// A message as a page of its own, for a browser.
public final class WebPage {
  private static final String STYLE =
      """
      body { font: 16px/1.45 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
      h4 { font-size: 1.2rem; margin: 0 0 1rem; }
      p { margin: .5rem 0; }
      p:has(> b:first-child) { margin-top: 1.2rem; }
      p:has(> span:first-child) { margin: .3rem 0; font-size: .85rem; }
      p:not(:has(> span:first-child)) + p:has(> span:first-child) { margin-top: 1.2rem; }
      a { color: #2a6ea6; text-decoration: none; }
      i { color: #6a737c; }
      blockquote { margin: .5rem 0; padding: .25rem .75rem; border-left: 3px solid #2a6ea6; background: #eef4f9; }
      cite { display: block; font-size: .85rem; color: #6a737c; }
      table { border-collapse: collapse; margin: .5rem 0; }
      th, td { border: 1px solid #c8d0d8; padding: .25rem .6rem; text-align: left; vertical-align: top; }
      @media (prefers-color-scheme: dark) {
        body { background: #17212b; color: #f0f3f5; }
        a { color: #6ab3f3; }
        i, cite { color: #8d99a4; }
        blockquote { background: #1f2c38; border-color: #6ab3f3; }
        th, td { border-color: #3a4854; }
      }
      """;

  private WebPage() {}

  /// The page in full; footnotes are places that their marks lead to.
  public static String of(Page page, Language reader) {
    var body =
        Rich.unlimited(page.blocks())
            .replaceAll("<tg-reference name=\"(s\\d+)\">", "<span id=\"$1\">")
            .replace("</tg-reference>", "</span>");
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Serai</title>
    <style>
    %s</style>
    </head>
    <body>
    %s
    </body>
    </html>\
    """
        .formatted(reader.code(), STYLE, body.replace("</p>", "</p>\n"));
  }
}
