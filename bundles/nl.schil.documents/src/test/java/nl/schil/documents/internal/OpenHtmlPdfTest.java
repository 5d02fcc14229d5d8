package nl.schil.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schil.kernel.document.Xhtml;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class OpenHtmlPdfTest {
    private static final String STYLE = "<style>@page { size: A4; margin: 2cm } body { font-family: Schil Sans }"
            + " th { font-weight: 600 } .next { page-break-before: always }</style>";

    private final OpenHtmlPdf renderer = new OpenHtmlPdf();

    private static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nl\"><head><title>Jaarplan 2027</title>" + STYLE
                + "</head><body>" + body + "</body></html>";
    }

    private PDDocument rendered(String body) throws IOException {
        return Loader.loadPDF(renderer.render(page(body)));
    }

    @Test
    void whatIsWrittenCanBeReadBackWithItsTitleAndLanguage() throws IOException {
        try (PDDocument pdf =
                rendered("<h1>Jaarplan</h1><p>" + Xhtml.text("Kantoorkönig & Zn. <Łódź> – “één” €") + "</p>")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Jaarplan", "Kantoorkönig & Zn. <Łódź> – “één” €");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Jaarplan 2027");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getOutputIntents())
                    .as("PDF/A colours")
                    .isNotEmpty();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray()))
                    .contains("pdfaid", "pdfuaid");
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument pdf = rendered("<p>gewoon <i>schuin</i></p><table><tr><th>vet</th></tr></table>")) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(fonts).containsExactlyInAnyOrder("SchilSans-Regular", "SchilSans-Italic", "SchilSans-SemiBold");
        }
    }

    @Test
    void pagesBreakWhereTheStyleSays() throws IOException {
        try (PDDocument pdf = rendered("<p>een</p><p class=\"next\">twee</p>")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort() + "/";
        try (PDDocument pdf = rendered("<p>tekst</p><img alt=\"\" src=\"" + address + "a.png\" />"
                + "<img alt=\"\" src=\"file:///etc/hostname\" /><div style=\"background-image: url(" + address
                + "b.png)\">x</div><link rel=\"stylesheet\" href=\"" + address + "c.css\" />")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("tekst");
        } finally {
            server.stop(0);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void whatIsNotWellFormedOrDeclaresEntitiesIsRefused() {
        assertThatThrownBy(() -> renderer.render("<html><p>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> renderer.render(
                        "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><html>&e;</html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
