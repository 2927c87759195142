package dev.porchlight.file;

import dev.porchlight.housecall.Page;
import dev.porchlight.shared.CustomerId;

/** One customer's list upstream, page by page. */
interface Listing<T> {

    Page<T> page(CustomerId customer, int page, int size);
}
