package dev.porchlight.changes;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A life of so many steps. A step is the moment before or after a statement, a commit or a call; at the last one the node
 * dies: nothing of it does anything any more, and what it had not committed is gone.
 */
final class Mortality {

    private static final Set<String> STATEMENTS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final int steps;
    private final Runnable death;
    private final AtomicInteger taken = new AtomicInteger();

    private Mortality(int steps, Runnable death) {
        this.steps = steps;
        this.death = death;
    }

    static Mortality immortal() {
        return after(Integer.MAX_VALUE);
    }

    static Mortality after(int steps) {
        return new Mortality(steps, () -> {});
    }

    /** The process ends as by SIGKILL: no hook runs, no connection is closed by us. */
    static Mortality ofTheProcessAfter(int steps) {
        return new Mortality(steps, () -> Runtime.getRuntime().halt(137));
    }

    boolean isDead() {
        return taken.get() >= steps;
    }

    <T> T mortal(Class<T> type, T whole) {
        return proxy(type, (proxy, method, arguments) -> around(() -> invoke(whole, method, arguments)));
    }

    DataSource mortal(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return mortal(super.getConnection());
            }
        };
    }

    private Connection mortal(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> mortal((PreparedStatement) invoke(connection, method, arguments));
            case "commit" -> around(() -> invoke(connection, method, arguments));
            default -> invoke(connection, method, arguments);
        });
    }

    private PreparedStatement mortal(PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                (proxy, method, arguments) -> STATEMENTS.contains(method.getName())
                        ? around(() -> invoke(statement, method, arguments))
                        : invoke(statement, method, arguments));
    }

    private <T> T around(Work<T> work) throws Throwable {
        step();
        T done = work.run();
        step();
        return done;
    }

    private void step() {
        if (taken.incrementAndGet() >= steps) {
            death.run();
            throw new Died();
        }
    }

    private static Object invoke(Object whole, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** No {@code catch} of the portal's holds it up. */
    static final class Died extends Error {}

    private interface Work<T> {
        T run() throws Throwable;
    }
}
