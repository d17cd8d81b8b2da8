/** Ways on which messages go out, in the order in which they are listed. */
export const CHANNELS = ["email", "webhook", "wecom", "dingtalk", "feishu"] as const;
export type Channel = (typeof CHANNELS)[number];
