package dev.porchlight.file;

import dev.porchlight.housecall.WebhookReceived;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Follows up what Housecall Pro told us, for the files that are kept: a job alone, of everything else the part, since
 * there is no way to ask for one (one estimate is not for company keys, leads and customers come at once).
 */
class News {

    private final FileStore store;
    private final PartStore parts;
    private final Files files;
    private final RecordNews records;
    private final Executor behind;

    News(Library library, Files files, RecordNews records) {
        this.store = library.store();
        this.parts = library.parts();
        this.behind = library.behind();
        this.files = files;
        this.records = records;
    }

    @EventListener
    void on(WebhookReceived news) {
        if (news.estimate() != null) {
            outdated(Kind.ESTIMATES, news.estimate().value(), news.customer());
        } else if (news.lead() != null) {
            outdated(Kind.REQUESTS, news.lead().value(), news.customer());
        } else if (news.job() != null) {
            onJob(news.job(), news);
        } else if (news.customer() != null) {
            outdated(Kind.PROFILE, news.customer().value(), news.customer());
        }
    }

    private void onJob(JobId job, WebhookReceived news) {
        var owner = present(news.customer());
        afterCommit(() -> {
            records.job(job, owner);
            if (news.event().startsWith("invoice.")) {
                records.invoices(job);
            }
        });
    }

    /** The mark is kept together with the news; the reading follows. */
    private void outdated(Kind<?> kind, String id, @Nullable CustomerId owner) {
        var concerned = new LinkedHashSet<>(store.holders(kind, id));
        concerned.addAll(store.kept(List.copyOf(present(owner))));
        for (var customer : concerned) {
            parts.outdate(customer, List.of(kind));
            afterCommit(() -> files.refresh(customer, List.of(kind)));
        }
    }

    private static Set<CustomerId> present(@Nullable CustomerId customer) {
        return customer == null ? Set.of() : Set.of(customer);
    }

    /** On another thread: this one's statements would still belong to the transaction that is over. */
    private void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            behind.execute(action);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                behind.execute(action);
            }
        });
    }
}
