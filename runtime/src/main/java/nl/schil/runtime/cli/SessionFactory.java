package nl.schil.runtime.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each command the session in its constructor. */
record SessionFactory(Session session) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!Verb.class.isAssignableFrom(type)) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<K> constructor = type.getDeclaredConstructor(Session.class);
        constructor.setAccessible(true);
        return constructor.newInstance(session);
    }
}
