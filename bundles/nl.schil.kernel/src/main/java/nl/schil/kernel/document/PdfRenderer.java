package nl.schil.kernel.document;

import org.osgi.annotation.versioning.ProviderType;

/** Makes PDF documents. The platform gives this service; a consumer works without it, and offers no PDF then. */
@ProviderType
public interface PdfRenderer {
    /** What a PDF is called over HTTP. */
    String MEDIA_TYPE = "application/pdf";

    /**
     * A document that is laid out by CSS 2.1 and paged media ({@code @page}). It is PDF/A-2 and tagged for assistive
     * technology (PDF/UA), which asks of the XHTML: a {@code title}, a {@code lang} on {@code html}, headings in order,
     * {@code th} in tables and {@code alt} on pictures. The typeface is {@code Schil Sans} in weights 400 and 600 and
     * italic, and is embedded.
     *
     * @param xhtml well-formed XHTML with its styles in {@code style} elements; texts from records went through
     *     {@link Xhtml#text}. Nothing is fetched: a picture is a {@code data:} address
     * @return the PDF
     * @throws IllegalArgumentException when the XHTML is not well-formed
     */
    byte[] render(String xhtml);
}
