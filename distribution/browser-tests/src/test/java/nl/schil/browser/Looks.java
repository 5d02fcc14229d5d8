package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Looks at pages of the demo in both colours and on phones. */
abstract class Looks {
    static final String AS_OF = "?asOf=2026-11-24";

    @TempDir
    Path directory;

    Page page;
    private Installation schil;
    private Browser browser;

    @BeforeEach
    void start() {
        schil = Installation.unpack(directory).demo();
        browser = new Browser();
        page = browser.page(schil.url(), 1440, 900, ColorScheme.LIGHT);
        Browser.signIn(page, schil);
    }

    @AfterEach
    void stop() {
        browser.close();
        schil.close();
        assertThat(browser.faults()).as("errors on the page").isEmpty();
    }

    /** Everything that is wrong with these pages in any look. */
    List<String> inspect(Map<String, String> pages) {
        List<String> reports = new ArrayList<>();
        pages.forEach((name, path) -> inspect(name, path, reports));
        return reports;
    }

    private void inspect(String name, String path, List<String> reports) {
        Look.LIGHT.show(page);
        page.navigate(path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (Look look : Look.values()) {
            String seen = name + "-" + look.name().toLowerCase(Locale.ROOT);
            look.show(page);
            look.axe(page).forEach(violation -> reports.add(seen + ": " + violation));
            boolean overflows = (boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            if (overflows) {
                reports.add(seen + ": is wider than the window");
            }
            if (look == Look.LIGHT || look == Look.PHONE) {
                Browser.picture(page, seen);
            }
        }
    }

    /**
     * Colours and sizes in which every page must be right. Of what differs in colours only axe sees the colours; both
     * phones have the same layout, so that it looks at the smallest one.
     */
    private enum Look {
        LIGHT(1440, 900, ColorScheme.LIGHT),
        DARK(1440, 900, ColorScheme.DARK),
        PHONE(390, 844, ColorScheme.LIGHT),
        SMALLEST(320, 640, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Look(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }

        List<String> axe(Page page) {
            return switch (this) {
                case LIGHT, SMALLEST -> Browser.axe(page);
                case DARK -> Browser.axeColours(page);
                case PHONE -> List.of();
            };
        }

        void show(Page page) {
            page.setViewportSize(width, height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            page.evaluate("new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))");
        }
    }
}
