package dev.porchlight.file;

import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Priority;
import dev.porchlight.shared.CustomerId;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads who the customer is, and notices when they are nobody's customer any more. */
class ProfileReading implements PartReading {

    private final CustomersApi customers;
    private final FileWriter writer;
    private final Consumer<CustomerGone> gone;

    ProfileReading(CustomersApi customers, FileWriter writer, Consumer<CustomerGone> gone) {
        this.customers = customers;
        this.writer = writer;
        this.gone = gone;
    }

    @Override
    public void read(Claim claim, Priority first, Runnable arrived) {
        var found = first.during(() -> find(claim.customer()));
        var batch = Batch.of(Kind.PROFILE, claim.customer(), found.stream().toList(), claim.at());
        writer.write(claim, batch, Progress.done(Progress.Step.LAST, batch.size()));
        writer.markGone(claim.customer(), batch.isEmpty());
        if (found.isEmpty() || found.get().doNotService()) {
            gone.accept(new CustomerGone(claim.customer()));
        }
    }

    private Optional<Customer> find(CustomerId customer) {
        try {
            return Optional.of(customers.one(customer));
        } catch (HousecallException.NotFound e) {
            return Optional.empty();
        }
    }
}
