package dev.porchlight.file;

import dev.porchlight.housecall.CompanyApi;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.EstimatesApi;
import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.LeadsApi;

/** Where records come from. */
record Upstream(
        CompanyApi company,
        CustomersApi customers,
        JobsApi jobs,
        EstimatesApi estimates,
        InvoicesApi invoices,
        LeadsApi leads) {}
