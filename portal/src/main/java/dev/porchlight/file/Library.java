package dev.porchlight.file;

import java.util.concurrent.Executor;

/** Where files are: what everything that reads, writes or shows them shares. */
record Library(
        FileStore store,
        PartStore parts,
        FileWriter writer,
        Shelf shelf,
        Facts facts,
        Freshness freshness,
        Executor behind) {}
