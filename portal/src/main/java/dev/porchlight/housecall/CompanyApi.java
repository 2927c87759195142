package dev.porchlight.housecall;

import org.springframework.web.service.annotation.GetExchange;

/** The company that the key belongs to. */
public interface CompanyApi {

    @GetExchange("/company")
    Company company();
}
