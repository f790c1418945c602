/**
 * What goes wrong at Northwind: fifteen kinds of fault, the most frequent first, each in one service
 * and one category, told as people and monitoring tell it. The error texts are of the kind that the
 * products in question print.
 */
export interface Fault {
  readonly category: string;
  readonly service: string;
  readonly summaries: readonly string[];
  readonly descriptions: readonly string[];
}

export const faults: readonly Fault[] = [
  {
    category: 'Checkout',
    service: 'Web shop',
    summaries: ['Checkout ends on an error page', 'Customers cannot pay with card', 'Basket empty after login'],
    descriptions: [
      'Since about ten minutes the last step of the checkout shows "Something went wrong". nginx: upstream timed out (110: Connection timed out) while reading response header from upstream.',
      'Three customers called: after entering the card the page reloads and the basket is empty. Browser console: POST /api/checkout 502 (Bad Gateway).',
    ],
  },
  {
    category: 'Database',
    service: 'Payments',
    summaries: [
      'Payments time out against the database',
      'Payment service cannot open connections',
      'Settlement job stuck',
    ],
    descriptions: [
      'java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after 30000ms.',
      'FATAL: remaining connection slots are reserved for non-replication superuser connections. Started after the nightly settlement.',
      'ORA-00060: deadlock detected while waiting for resource, in job SETTLE_DAILY. Two earlier runs were fine.',
    ],
  },
  {
    category: 'Mailbox',
    service: 'Mail',
    summaries: [
      'Outlook keeps asking for the password',
      'Shared mailbox not updating',
      'Mailbox full although cleaned up',
    ],
    descriptions: [
      'Password prompt returns every minute. Event log: The remote server returned an error: (401) Unauthorized.',
      'The team mailbox shows no new mail since this morning; the web client does. Tried a new profile, no change.',
    ],
  },
  {
    category: 'Label printing',
    service: 'Warehouse',
    summaries: [
      'Label printer in hall 2 prints blank labels',
      'Shipping labels do not print',
      'Barcode unreadable on new labels',
    ],
    descriptions: [
      'Zebra ZT411 feeds and prints nothing. Job leaves the queue as printed. Hall 2, gate 7.',
      'Labels pile up in the queue: Error - Printing. Restarting the spooler helps for one label.',
    ],
  },
  {
    category: 'Printing',
    service: 'Office printing',
    summaries: ['Printer on the third floor offline', 'Follow-me printing refuses badge', 'Print jobs vanish'],
    descriptions: [
      'Printer shows offline, ping answers. Windows: Operation could not be completed (error 0x00000709).',
      'Badge is read, then "No jobs found", although the job was sent a minute ago.',
    ],
  },
  {
    category: 'Delivery',
    service: 'Mail',
    summaries: ['Mail to a customer comes back', 'Outgoing mail delayed by an hour', 'Mail from partner lands in junk'],
    descriptions: [
      '550 5.7.26 This message does not have authentication information or fails to pass authentication checks.',
      'Queue on the edge server grows: 451 4.7.0 Temporary server error. Please try again later. PRX2',
    ],
  },
  {
    category: 'Stock',
    service: 'Warehouse',
    summaries: ['Stock level wrong after goods receipt', 'Handheld shows old stock', 'Stock sync to shop stopped'],
    descriptions: [
      'Goods receipt booked at 07:40 is not in stock. Interface monitor: IDoc 51 - Application document not posted.',
      'Shop sells articles that are not there. Last successful stock sync is two hours old.',
    ],
  },
  {
    category: 'Card payment',
    service: 'Payments',
    summaries: ['Card payments declined in one country', '3-D Secure page does not load', 'Refund fails'],
    descriptions: [
      'Declined with "do not honor" for all cards of one bank. Acquirer sees no outage.',
      'javax.net.ssl.SSLHandshakeException: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed.',
    ],
  },
  {
    category: 'Search',
    service: 'Web shop',
    summaries: ['Shop search finds nothing', 'Search very slow', 'Filter shows wrong articles'],
    descriptions: [
      'elasticsearch: [circuit_breaking_exception] [parent] Data too large, data for [<http_request>] would be larger than limit.',
      'Searching for an article number returns no hit; the article page opens by link.',
    ],
  },
  {
    category: 'Login',
    service: 'Web shop',
    summaries: ['Customers cannot log in', 'Login loops', 'One-time code never arrives'],
    descriptions: [
      'AADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured for the application.',
      'After the password the start page comes back without a word. Only Safari so far.',
    ],
  },
  {
    category: 'Handheld',
    service: 'Warehouse',
    summaries: ['Handhelds lose Wi-Fi in aisle 14', 'Scanner app crashes', 'Handheld does not boot'],
    descriptions: [
      'Connection drops for some seconds at the far end of aisle 14, every device.',
      'android.database.sqlite.SQLiteFullException: database or disk is full (code 13 SQLITE_FULL).',
    ],
  },
  {
    category: 'Disk space',
    service: 'Payments',
    summaries: ['Disk almost full on pay-db-02', 'Log volume full', 'Backup target full'],
    descriptions: [
      'Monitoring: /var/lib/postgresql 96 % used, grows 1 % every 20 min.',
      'PANIC: could not write to file "pg_wal/xlogtemp.4711": No space left on device.',
    ],
  },
  {
    category: 'Scanning',
    service: 'Office printing',
    summaries: ['Scan to mail fails', 'Scans arrive empty', 'Scan profile missing'],
    descriptions: [
      'Device says: Failed to connect to SMTP server, error 1102.',
      'PDF arrives with the right number of pages, all white.',
    ],
  },
  {
    category: 'Certificate',
    service: 'Web shop',
    summaries: [
      'Certificate warning on the partner portal',
      'Certificate expires tomorrow',
      'API partner refuses our certificate',
    ],
    descriptions: [
      'curl: (60) SSL certificate problem: certificate has expired.',
      'Partner: tls: failed to verify certificate: x509: certificate signed by unknown authority.',
    ],
  },
  {
    category: 'Calendar',
    service: 'Mail',
    summaries: [
      'Meeting room cannot be booked',
      'Invitations show the wrong time',
      'Delegates lost access to a calendar',
    ],
    descriptions: [
      'Room mailbox declines everything since yesterday.',
      'Invitation from Chicago shows one hour early since the clocks changed.',
    ],
  },
];

/** Everything rarer than those, and what nobody put in a category. */
export const otherFault: Fault = {
  category: 'Other',
  service: 'Office printing',
  summaries: ['Something is slow today', 'Question about access', 'Device makes noise'],
  descriptions: ['Reported by phone, no error text. Please call back.', 'Colleague asks for help, details to follow.'],
};
