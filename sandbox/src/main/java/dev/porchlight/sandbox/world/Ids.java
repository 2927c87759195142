package dev.porchlight.sandbox.world;

import java.util.HexFormat;
import java.util.SplittableRandom;

/** Mints ids as HCP writes them: a prefix and the 32 hex digits of a random UUID. The same seed gives the same ids. */
final class Ids {
    private final SplittableRandom random;

    Ids(long seed) {
        random = new SplittableRandom(seed);
    }

    String mint(String prefix) {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return prefix + HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** The dashed form that HCP uses for companies alone. */
    String uuid() {
        String hex = mint("");
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }
}
