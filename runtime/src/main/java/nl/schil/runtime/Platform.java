package nl.schil.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OSGi framework with the archive's bundles, from the first start level to the stop. */
final class Platform {
    /** Store and identity run, nothing listens. */
    static final int MAINTENANCE = 10;
    /** Everything that serves runs. */
    static final int SERVING = 30;
    /** The interactive console runs too. */
    static final int CONSOLE = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final int STOP_MILLIS = 30_000;

    private final Path installed;
    private final Framework framework;
    private final LogBridge logBridge;

    /**
     * Makes a framework that is initialised, so that its context can be used, and not yet started.
     *
     * @param installed the file that remembers which jars were installed
     */
    Platform(Map<String, String> properties, Path installed) throws IOException, BundleException {
        this.installed = installed;
        Map<String, String> configuration = new HashMap<>(properties);
        if (BundleInstaller.anyVanished(installed)) {
            configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        }
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no OSGi framework in lib/"))
                .newFramework(configuration);
        framework.init(Platform::log);
        logBridge = new LogBridge(framework.getBundleContext());
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    void install(Path home) throws IOException, BundleException {
        new BundleInstaller(context(), installed).install(home);
    }

    /** Starts the framework; returns when every bundle up to {@code org.osgi.framework.startlevel.beginning} was started. */
    void start() throws BundleException {
        logBridge.open();
        framework.start();
    }

    /** Goes on to a higher start level and returns when it is reached. */
    void raiseTo(int startLevel) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(startLevel, event -> reached.countDown());
        reached.await();
    }

    void stop() throws BundleException, InterruptedException {
        framework.stop();
        FrameworkEvent end = framework.waitForStop(STOP_MILLIS);
        logBridge.close();
        if (end.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
            LOG.warn("Some bundles did not stop within {} s", TimeUnit.MILLISECONDS.toSeconds(STOP_MILLIS));
        }
    }

    void waitForStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    private static void log(FrameworkEvent event) {
        if (event.getThrowable() == null) {
            return;
        }
        String source = event.getBundle() == null
                ? Constants.SYSTEM_BUNDLE_SYMBOLICNAME
                : event.getBundle().getSymbolicName();
        switch (event.getType()) {
            case FrameworkEvent.ERROR ->
                LoggerFactory.getLogger(source).error(event.getThrowable().getMessage(), event.getThrowable());
            case FrameworkEvent.WARNING ->
                LoggerFactory.getLogger(source).warn(event.getThrowable().getMessage(), event.getThrowable());
            default -> LoggerFactory.getLogger(source).info(event.getThrowable().getMessage(), event.getThrowable());
        }
    }
}
