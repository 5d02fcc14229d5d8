package nl.schil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** That what the pages are looked at with sees what is wrong, as often as it looks. */
class BrowserTest {
    private static final String RIGHT = """
            <!doctype html><html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1>
            <style>p { color: #000; background: #fff } @media (max-width: 400px) { p { color: #ccc } }</style>
            <p>Tekst</p></main></body></html>""";

    @Test
    void axeSeesFaultsThatCameAfterItLookedBefore() {
        try (Browser browser = new Browser()) {
            Page page = browser.page("http://127.0.0.1", 1440, 900, ColorScheme.LIGHT);
            page.setContent(RIGHT);
            assertThat(Browser.axe(page)).isEmpty();

            page.setViewportSize(320, 640);
            assertThat(Browser.axe(page))
                    .singleElement()
                    .asString()
                    .startsWith("color-contrast: ")
                    .contains("<p>");

            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')");
            assertThat(Browser.axe(page)).hasSize(2).anyMatch(fault -> fault.startsWith("image-alt: "));
            assertThat(Browser.axeColours(page)).singleElement().asString().startsWith("color-contrast: ");

            page.setViewportSize(1440, 900);
            assertThat(Browser.axeColours(page)).isEmpty();
        }
    }
}
