import { CHANNELS, type Channel } from "./channel-names";
import { env } from "./env";

const ADDRESSES = {
  email: "SMTP_URL",
  webhook: "WEBHOOK_URL",
  wecom: "WECOM_ROBOT_URL",
  dingtalk: "DINGTALK_ROBOT_URL",
  feishu: "FEISHU_ROBOT_URL",
} as const satisfies Record<Channel, string>;

/** Lists the channels whose address is among the settings; none on a closed network. */
export function openChannels(): readonly Channel[] {
  const settings = env();
  return CHANNELS.filter((channel) => settings[ADDRESSES[channel]] !== undefined);
}
