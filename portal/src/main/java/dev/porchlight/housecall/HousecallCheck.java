package dev.porchlight.housecall;

import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.util.List;

/** A check that asks Housecall Pro. Why there is no answer is told once, by the check of the key. */
public abstract class HousecallCheck implements Check {

    private final FirstQuestion first;

    protected HousecallCheck(FirstQuestion first) {
        this.first = first;
    }

    @Override
    public final List<Finding> examine() throws InterruptedException {
        try {
            return ask(first.company());
        } catch (HousecallException.Unauthorized e) {
            return Finding.note("Not looked at, because the key may not ask (see key).")
                    .alone();
        } catch (HousecallException e) {
            return Finding.note("Not looked at, because there was no clear answer (see key).")
                    .alone();
        }
    }

    protected abstract List<Finding> ask(Company company);
}
