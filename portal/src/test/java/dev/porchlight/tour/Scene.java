package dev.porchlight.tour;

/**
 * One page in one state.
 *
 * @param name as a file name: {@code home-stale}
 * @param steps how somebody gets there, by doing what leads to the state
 * @param isVariant whether another scene shows the same page of the same parts: it is photographed, and examined there
 */
public record Scene(String name, Steps steps, boolean isVariant) {

    public Scene(String name, Steps steps) {
        this(name, steps, false);
    }

    static Scene like(String name, Steps steps) {
        return new Scene(name, steps, true);
    }

    @FunctionalInterface
    public interface Steps {
        void play(Stage stage) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
