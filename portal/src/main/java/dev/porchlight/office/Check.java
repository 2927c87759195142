package dev.porchlight.office;

import java.util.List;

/**
 * One question of the doctor's. It looks and alters nothing, neither here nor at Housecall Pro, and what it finds names no
 * person and no secret. The class stands beside what it asks about, is called after it ({@code MailCheck}), and is found
 * by the doctor without being named anywhere.
 */
public interface Check {

    List<Finding> examine() throws Exception;
}
