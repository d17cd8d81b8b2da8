/** The part of autocannon that the load measurements use; the package brings no types. */
declare module "autocannon" {
  interface Result {
    readonly requests: { readonly average: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly "5xx": number;
  }
  /** For `duration` seconds, or until `amount` requests are answered; `requests` are sent one after the other. */
  function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration?: number;
    readonly amount?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly requests?: readonly {
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
    }[];
    readonly tlsOptions?: Readonly<{ rejectUnauthorized: boolean }>;
  }): Promise<Result>;
  export default autocannon;
  export type { Result };
}
