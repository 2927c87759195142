package dev.porchlight.housecall;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Asked once by the doctor, for all checks: whoever gets no answer to this has no other question. */
public final class FirstQuestion {

    private final FutureTask<Company> answer;

    FirstQuestion(CompanyApi api) {
        this.answer = new FutureTask<>(api::company);
    }

    public Company company() throws InterruptedException {
        answer.run();
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HousecallException failure ? failure : new IllegalStateException(e);
        } catch (CancellationException e) {
            throw new IllegalStateException(e);
        }
    }
}
