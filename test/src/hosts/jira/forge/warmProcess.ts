/**
 * One process of the platform. Forge keeps it warm and lets it serve whoever comes next, so the module
 * scope that one site's invocation leaves behind is there in another site's. Two local sites that
 * share a process share that, and nothing else.
 */
import type { Instant } from '@rungs/core';
import { loadBundle } from './bundle';
import type { Bundle, ForgeFetch } from './bundle';

/** What a site gives to the code that runs for it. */
export interface Tenant {
  now(): Instant;
  readonly fetch: ForgeFetch;
  log(line: string): void;
}

export class WarmProcess {
  private bundle: Bundle | undefined;
  private readonly tenants = new WeakMap<object, Tenant>();
  /** Module scope is evaluated in the first invocation, before the bundle knows for whom. */
  private latest: Tenant | undefined;

  constructor(private readonly appDir: string) {}

  invoke(tenant: Tenant, handler: string, runtime: object, args: readonly unknown[]): Promise<unknown> {
    this.tenants.set(runtime, tenant);
    this.latest = tenant;
    this.bundle ??= loadBundle(
      this.appDir,
      () => this.tenantNow().now(),
      (...call) => this.tenantNow().fetch(...call),
      (line) => this.tenantNow().log(line),
    );
    return this.bundle.invoke(handler, runtime, args);
  }

  currentRuntime(): object | undefined {
    return this.bundle?.currentRuntime();
  }

  /** The next invocation finds a new process, and nothing that an earlier one kept in module scope. */
  restart(): void {
    this.bundle = undefined;
  }

  private tenantNow(): Tenant {
    const runtime = this.currentRuntime();
    const tenant = (runtime && this.tenants.get(runtime)) ?? this.latest;
    if (!tenant) throw new Error('Code runs in a process in which nothing was invoked.');
    return tenant;
  }
}
