package nl.schil.operations.internal.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nl.schil.operations.internal.modules.ModuleSwitch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Holds the answer of a switch until the routes have followed. The REST application is rebuilt only when no request is
 * inside it, so the switch itself cannot wait for that; here, outside it, the request can.
 */
@Component(service = Filter.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
@HttpWhiteboardFilterPattern("/modules/*")
@HttpWhiteboardFilterAsyncSupported
public final class RoutesFollow extends HttpFilter {
    /** Request attribute that a resource sets when it has switched something. */
    static final String ATTRIBUTE = "nl.schil.operations.routes-follow";

    private static final long serialVersionUID = 1L;

    private final transient ModuleSwitch modules;

    @Activate
    public RoutesFollow(@Reference ModuleSwitch modules) {
        this.modules = modules;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"PUT".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Held held = new Held(response);
        chain.doFilter(request, held);
        if (request.getAttribute(ATTRIBUTE) != null) {
            modules.awaitRoutes();
        }
        held.release();
    }

    /** An answer whose body waits in memory; it is a few hundred bytes. */
    private static final class Held extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Held(HttpServletResponse response) {
            super(response);
        }

        void release() throws IOException {
            getResponse().setContentLength(body.size());
            getResponse().getOutputStream().write(body.toByteArray());
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("a held answer is written at once");
                }

                @Override
                public void write(int b) {
                    body.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    body.write(bytes, offset, length);
                }
            };
        }

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(body, true, StandardCharsets.UTF_8);
        }

        @Override
        public void flushBuffer() {
            // the body is released when the routes have followed
        }

        @Override
        public void setContentLength(int length) {
            // known when the body is released
        }

        @Override
        public void setContentLengthLong(long length) {
            // known when the body is released
        }
    }
}
