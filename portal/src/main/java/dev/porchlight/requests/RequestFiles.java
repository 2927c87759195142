package dev.porchlight.requests;

import dev.porchlight.file.Documents.Document;
import dev.porchlight.shared.CustomerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of requests, in the database in pieces: written and read without ever being in memory as a whole. */
@Repository
class RequestFiles {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final RequestSettings settings;
    private final Clock clock;

    RequestFiles(JdbcClient sql, PlatformTransactionManager transactions, RequestSettings settings, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    enum Added {
        KEPT,
        /** The request has as many files as it may, or they are too much together. */
        REQUEST_FULL,
        /** The customer has. */
        CUSTOMER_FULL,
        /** It was sent meanwhile, or thrown away. */
        TOO_LATE
    }

    /** All of it or nothing. Two at once find that there is room for one. */
    Added add(CustomerId customer, UUID request, RequestFile file, byte[] preview, InputStream body) {
        return transaction.execute(status -> {
            // Whoever adds to one request of a customer waits for whoever adds to another.
            boolean open = sql.sql("select id, sent_at from request where customer = :customer order by id for update")
                    .param("customer", customer.value())
                    .query((row, number) ->
                            row.getObject("id", UUID.class).equals(request) && row.getObject("sent_at") == null)
                    .list()
                    .contains(true);
            if (!open) {
                return Added.TOO_LATE;
            }
            var held = held(customer, request);
            if (held.files >= settings.mostFiles()
                    || held.ofRequest + file.size() > settings.largestRequest().toBytes()) {
                return Added.REQUEST_FULL;
            }
            if (held.ofCustomer + file.size() > settings.mostPerCustomer().toBytes()) {
                return Added.CUSTOMER_FULL;
            }
            write(request, file, preview, body);
            return Added.KEPT;
        });
    }

    List<RequestFile> of(UUID request) {
        return sql.sql("select id, name, contents, size from request_file where request = :request order by added_at,"
                        + " id")
                .param("request", request)
                .query(RequestFiles::read)
                .list();
    }

    void remove(UUID request, UUID file) {
        sql.sql("delete from request_file where id = :file and request = :request")
                .param("file", file)
                .param("request", request)
                .update();
    }

    Optional<Document> open(UUID request, UUID file) {
        return find(request, file)
                .map(found -> new Document(found.name(), found.type(), found.size(), pieces(found.id())));
    }

    Optional<Document> preview(UUID request, UUID file) {
        return sql.sql("select preview from request_file where id = :file and request = :request and preview is not"
                        + " null")
                .param("file", file)
                .param("request", request)
                .query(byte[].class)
                .optional()
                .map(bytes -> new Document(null, "image/jpeg", bytes.length, new ByteArrayInputStream(bytes)));
    }

    private Optional<RequestFile> find(UUID request, UUID file) {
        return sql.sql("select id, name, contents, size from request_file where id = :file and request = :request")
                .param("file", file)
                .param("request", request)
                .query(RequestFiles::read)
                .optional();
    }

    /** Asked for one by one, each when the one before is on its way: no connection is kept for somebody slow. */
    private InputStream pieces(UUID file) {
        return new SequenceInputStream(new Enumeration<>() {
            private int number;
            private Optional<byte[]> next = piece(file, 0);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                byte[] piece = next.orElseThrow();
                number++;
                next = piece.length < PIECE ? Optional.empty() : piece(file, number);
                return new ByteArrayInputStream(piece);
            }
        });
    }

    private Optional<byte[]> piece(UUID file, int number) {
        return sql.sql("select bytes from request_file_piece where file = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    private void write(UUID request, RequestFile file, byte[] preview, InputStream body) {
        sql.sql("""
            insert into request_file (id, request, name, contents, size, preview, added_at)
            values (:id, :request, :name, :contents, :size, :preview, :now)
            """)
                .param("id", file.id())
                .param("request", request)
                .param("name", file.name())
                .param("contents", file.contents().name())
                .param("size", file.size())
                .param("preview", preview.length == 0 ? null : preview)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        try {
            int number = 0;
            for (byte[] piece = body.readNBytes(PIECE); piece.length > 0; piece = body.readNBytes(PIECE)) {
                sql.sql("insert into request_file_piece (file, number, bytes) values (:file, :number, :bytes)")
                        .param("file", file.id())
                        .param("number", number++)
                        .param("bytes", piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Held(int files, long ofRequest, long ofCustomer) {}

    private Held held(CustomerId customer, UUID request) {
        return sql.sql("""
            select count(*) filter (where r.id = :request) as files,
                   coalesce(sum(f.size) filter (where r.id = :request), 0) as of_request,
                   coalesce(sum(f.size), 0) as of_customer
            from request_file f join request r on r.id = f.request where r.customer = :customer
            """)
                .param("request", request)
                .param("customer", customer.value())
                .query((row, number) ->
                        new Held(row.getInt("files"), row.getLong("of_request"), row.getLong("of_customer")))
                .single();
    }

    private static RequestFile read(ResultSet row, int number) throws SQLException {
        return new RequestFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Contents.valueOf(row.getString("contents")),
                row.getInt("size"));
    }
}
