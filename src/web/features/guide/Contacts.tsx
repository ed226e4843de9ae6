import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import type { Channel, Guide } from "../catalogue/catalogue.ts";
import styles from "./Contacts.module.css";

/** Whom to ask and where to complain: never the same telephone. */
export function Contacts({ guide }: { readonly guide: Guide }) {
  const { t } = useTranslation("guide");
  return (
    <Card title={t("contacts.title")}>
      <OneChannel name={t("contacts.consult")} channel={guide.consult} />
      <OneChannel name={t("contacts.complaint")} channel={guide.complaint} />
      <div className={styles.channel}>
        <h3>{t("contacts.window")}</h3>
        <p>{guide.place}</p>
        <p>{guide.hours}</p>
      </div>
    </Card>
  );
}

export function OneChannel({ name, channel }: { readonly name: string; readonly channel: Channel }) {
  return (
    <div className={styles.channel}>
      <h3>{name}</h3>
      <p>{channel.unit}</p>
      <p>
        <PhoneLink phone={channel.phone} />
      </p>
      {channel.address !== undefined && <p>{channel.address}</p>}
      {channel.url !== undefined && (
        <p>
          <a href={channel.url} rel="noreferrer">
            {channel.url}
          </a>
        </p>
      )}
    </div>
  );
}

/** A phone dials at a touch. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const { t } = useTranslation("guide");
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className={styles.phone} aria-label={t("contacts.call", { phone })}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          strokeWidth="1.8"
          strokeLinejoin="round"
          d="M5 4h4l2 5-2.5 1.5a12 12 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2z"
        />
      </svg>
      {phone}
    </a>
  );
}

/** 救济途径: who may be asked to look again, and until when. */
export function Remedies({ guide }: { readonly guide: Guide }) {
  const { t } = useTranslation("guide");
  const { reviewBody, reviewDays, court, litigationMonths, online } = guide.remedies;
  return (
    <Card title={t("remedies.title")}>
      <p>{t("remedies.review", { body: reviewBody, count: reviewDays })}</p>
      <p>{t("remedies.court", { court, count: litigationMonths })}</p>
      {online !== undefined && (
        <p>
          {t("remedies.online")} <a href={online}>{online}</a>
        </p>
      )}
    </Card>
  );
}
