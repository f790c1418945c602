/** The company's policy, as its administrators paste it into both apps. */
import { readFileSync } from 'node:fs';

/** Beside this source, and beside the bundle that is made of it. */
export const companyPolicy = readFileSync(new URL('./company-policy.yaml', import.meta.url), 'utf8');
