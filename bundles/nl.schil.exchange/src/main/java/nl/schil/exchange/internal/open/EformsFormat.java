package nl.schil.exchange.internal.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.file.RowSource;
import nl.schil.exchange.internal.file.SourceFormat;
import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.kernel.dataset.Column;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Notices of the European Union (eForms): contract award notices give contracts and suppliers; what else comes is named. */
public final class EformsFormat implements SourceFormat {
    private static final long LARGEST = 16L << 20;

    @Override
    public boolean recognises(byte[] head) {
        return OpenFormats.first(head) == '<';
    }

    @Override
    public RowSource open(SpooledFile file, String dataset, List<Column> columns) throws IOException, RefusedFile {
        if (!dataset.equals("contracts") && !dataset.equals("suppliers")) {
            throw RefusedFile.of("exchange.eforms.dataset");
        }
        if (file.size() > LARGEST) {
            throw RefusedFile.of("exchange.eforms.large", Map.of("megabytes", LARGEST >> 20));
        }
        EformsNotice notice = EformsNotice.award(parse(file));
        return dataset.equals("contracts")
                ? new OpenRows("EFORMS", columns, EformsNotice.CONTRACT_COLUMNS, new Rows(notice.contracts()))
                : new OpenRows("EFORMS", columns, EformsNotice.SUPPLIER_COLUMNS, new Rows(notice.suppliers()));
    }

    /** A document without type declaration, so that nothing outside it is ever read and nothing in it unfolds. */
    private static Element parse(SpooledFile file) throws IOException, RefusedFile {
        try (InputStream in = Files.newInputStream(file.path())) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(in).getDocumentElement();
        } catch (SAXParseException e) {
            throw RefusedFile.of("exchange.eforms.xml", Map.of("line", Math.max(1, e.getLineNumber())));
        } catch (SAXException e) {
            throw RefusedFile.of("exchange.eforms.xml", Map.of("line", 1));
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** Leaves errors to the one who parses. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static final class Rows implements OpenRows.Records {
        private final Queue<OpenRow> rows;
        private final int count;

        Rows(List<OpenRow> rows) {
            this.rows = new ArrayDeque<>(rows);
            this.count = rows.size();
        }

        @Override
        public @Nullable OpenRow next() {
            return rows.poll();
        }

        @Override
        public double progress() {
            return count == 0 ? 1 : 1 - rows.size() / (double) count;
        }

        @Override
        public void close() {}
    }
}
