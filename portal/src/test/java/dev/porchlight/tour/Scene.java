package dev.porchlight.tour;

/**
 * One page in one state.
 *
 * @param name as a file name: {@code home-stale}
 * @param steps how somebody gets there, by doing what leads to the state
 */
public record Scene(String name, Steps steps) {

    @FunctionalInterface
    public interface Steps {
        void play(Stage stage) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
