/** The part of autocannon that the load measurements use; the package brings no types. */
declare module "autocannon" {
  interface Result {
    readonly requests: { readonly average: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly non2xx: number;
    readonly errors: number;
  }
  /** `duration` in seconds. */
  function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly tlsOptions?: Readonly<{ rejectUnauthorized: boolean }>;
  }): Promise<Result>;
  export default autocannon;
  export type { Result };
}
