package nl.schil.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XhtmlTest {
    @Test
    void whatMeansSomethingInXhtmlIsText() {
        assertThat(Xhtml.text("<b onclick=\"x('y')\">A & B</b>"))
                .isEqualTo("&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;A &amp; B&lt;/b&gt;");
        assertThat(Xhtml.text(null)).isEmpty();
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(Xhtml.text("a\u0000b\uD800c\uFFFF\t😀")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\t😀");
    }
}
