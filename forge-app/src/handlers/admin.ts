/** The admin's page only: it alone reads YAML, and no event should wait while a parser is loaded. */
import { policyResolver } from '../entry/policy';

export const policy = policyResolver();
