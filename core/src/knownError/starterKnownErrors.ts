/**
 * Known errors that almost every company meets, so that the panel has something to say on its first day. Error texts
 * are as the products write them; the services are those of the sample company, and an admin replaces both.
 */
import type { KnownError } from './knownError';

export const starterKnownErrors: readonly KnownError[] = [
  {
    id: 'KE-1',
    title: 'Database connection pool exhausted',
    symptoms:
      'Pages load slowly, then requests end in a gateway timeout. Checkout and payment calls hang while the database itself is idle; connections leak from the application pool.',
    errorTexts: [
      'HTTP 504',
      '504 Gateway Time-out',
      'Connection is not available, request timed out after 30000ms',
      'upstream timed out (110: Connection timed out) while reading response header from upstream',
      'The timeout period elapsed prior to obtaining a connection from the pool',
    ],
    services: ['Payments', 'Web shop'],
    workaround:
      'Take a thread dump, then restart the application nodes one at a time: leaked connections return to the pool. Watch active connections for ten minutes afterwards.',
  },
  {
    id: 'KE-2',
    title: 'TLS certificate expired',
    symptoms:
      'Browsers warn that the site is not secure, and clients refuse the handshake. It began at one instant, often at midnight UTC, for everybody.',
    errorTexts: [
      'NET::ERR_CERT_DATE_INVALID',
      'certificate has expired',
      'certificate has expired or is not yet valid',
      'PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed',
    ],
    services: ['Web shop', 'Payments', 'Mail'],
    workaround:
      'Install the renewed certificate with its full chain on the load balancer and reload it. Check the date from outside: openssl s_client -connect HOST:443 | openssl x509 -noout -dates.',
  },
  {
    id: 'KE-3',
    title: 'Disk full on an application server',
    symptoms:
      'Uploads and exports cannot be saved, temporary files are not created and jobs stop in the middle. Reading still succeeds.',
    errorTexts: ['No space left on device', 'There is not enough space on the disk', 'Disk quota exceeded'],
    services: ['Warehouse', 'Web shop'],
    workaround:
      'Find what grew (du -x), move old exports and temporary files away, then restart the stopped jobs. Deleted files that a process holds open free their space only when it restarts.',
  },
  {
    id: 'KE-4',
    title: 'Name resolution (DNS) not answering',
    symptoms:
      'Several applications lose their neighbours at once, by host name; the same call by address succeeds. Resolver queries time out or answer NXDOMAIN.',
    errorTexts: [
      'Temporary failure in name resolution',
      'getaddrinfo ENOTFOUND',
      'java.net.UnknownHostException',
      'DNS_PROBE_FINISHED_NXDOMAIN',
      'Could not resolve host',
    ],
    services: ['Web shop', 'Mail', 'Payments'],
    workaround:
      'Point the affected hosts to the second resolver, clear negative caches, and restart the first resolver. Compare the zone serial on both before switching back.',
  },
  {
    id: 'KE-5',
    title: 'Mail queue stuck',
    symptoms:
      'Mails are accepted and not delivered; the outgoing queue grows and confirmations arrive hours late. Receiving may be refused for lack of resources.',
    errorTexts: [
      '452 4.3.1 Insufficient system resources',
      'delivery temporarily suspended',
      'mail transport unavailable',
      'queue file write error',
    ],
    services: ['Mail'],
    workaround:
      'Free disk space and memory on the relay until back pressure ends, put the message that blocks the queue on hold, then flush the queue in small batches.',
  },
  {
    id: 'KE-6',
    title: 'Print spooler stopped',
    symptoms:
      'Print jobs stay in the queue, printers appear offline or cannot be added, labels and documents do not come out at any printer of one print server.',
    errorTexts: [
      'The print spooler service is not running',
      'Operation failed with error 0x0000011b',
      'error 0x000006ba',
      'The local print spooler service is not running',
    ],
    services: ['Office printing', 'Warehouse'],
    workaround:
      'Stop the spooler, empty its PRINTERS folder, start it again. If it stops within minutes, remove the driver installed last.',
  },
  {
    id: 'KE-7',
    title: 'Process restarted after running out of memory',
    symptoms:
      'The application disappears for a minute and returns, again and again, more often under load. Memory rises steadily between restarts; sessions are lost.',
    errorTexts: [
      'java.lang.OutOfMemoryError: Java heap space',
      'JavaScript heap out of memory',
      'Out of memory: Killed process',
      'OOMKilled',
      'exit code 137',
    ],
    services: ['Web shop', 'Warehouse'],
    workaround:
      'Keep a heap dump, then restart the nodes in turn before memory runs out (every few hours) and route the heaviest report or import to a time without load.',
  },
  {
    id: 'KE-8',
    title: 'Lock wait timeout in the database',
    symptoms:
      'Bookings and stock updates hang and are rolled back while one long transaction holds the rows. Deadlocks appear in the log; reading is not affected.',
    errorTexts: [
      'Lock wait timeout exceeded; try restarting transaction',
      'canceling statement due to lock timeout',
      'ORA-00054: resource busy and acquire with NOWAIT specified',
      'Deadlock found when trying to get lock',
    ],
    services: ['Payments', 'Warehouse'],
    workaround:
      'Find the blocking session, ask its owner, end it. Run the batch that holds the rows in smaller transactions until it is changed.',
  },
  {
    id: 'KE-9',
    title: 'Log partition full',
    symptoms:
      'The database stops accepting changes, or services do not start, because the partition of the transaction log or of the system log is full. Data partitions have room.',
    errorTexts: [
      "The transaction log for database 'Orders' is full due to 'LOG_BACKUP'",
      'Archiver error. Connect internal only, until freed',
      'rsyslogd: file /var/log/syslog: write error',
    ],
    services: ['Warehouse', 'Payments'],
    workaround:
      'Back up the transaction log now so that its space can be used again, or rotate and compress the system logs. Do not delete log files of a running database.',
  },
  {
    id: 'KE-10',
    title: 'Clock skew between servers (NTP)',
    symptoms:
      'Sign-in fails for some people only, tokens are refused as not yet valid, and times in logs of two servers disagree. One server lost its time source.',
    errorTexts: [
      'Clock skew too great',
      'RequestTimeTooSkewed',
      'token is not yet valid',
      'The time or date difference between the client and server is too great',
    ],
    services: ['Web shop', 'Mail', 'Payments'],
    workaround:
      'Compare chronyc tracking on both servers, restore the time source, and step the clock while the application is stopped. Sign-in succeeds again without a restart.',
  },
];
