/** 承诺 at the counter: read to the person, chosen by them, refused as easily; the letter is theirs to sign. */
import { Alert, Card, Checkbox, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { Guide } from "../catalogue/catalogue.ts";
import { UndertakingFacts } from "../undertaking/UndertakingChoice.tsx";
import type { UndertakingsEntered } from "./application.ts";
import styles from "./CounterSheet.module.css";

export interface UndertakingsFieldsProps {
  readonly offers: Guide["undertakings"];
  readonly entered: UndertakingsEntered;
  readonly onChange: (entered: UndertakingsEntered) => void;
  /** Chosen, not signed, and somebody wanted to go on. */
  readonly unsigned: boolean;
}

export function UndertakingsFields({ offers, entered, onChange, unsigned }: UndertakingsFieldsProps) {
  const { t } = useTranslation(["deskCounter", "deskActions", "undertaking"]);
  if (offers.length === 0) return null;
  const { chosen, signed } = entered;
  // Another choice is another letter: the signature is asked for again.
  const choose = (id: string, on: boolean) =>
    onChange({ chosen: [...chosen.filter((each) => each !== id), ...(on ? [id] : [])], signed: false });
  return (
    <Card size="small" title={t("undertaking:title")}>
      <p>{t("deskActions:undertaking.giveLead")}</p>
      {offers.map((offer) => (
        <section key={offer.id} aria-label={offer.name} className={styles.paper}>
          <h3>{offer.name}</h3>
          <UndertakingFacts offer={offer} />
          <Radio.Group
            aria-label={offer.name}
            options={[
              { value: false, label: t("undertakings.refuse") },
              { value: true, label: t("undertakings.choose", { name: offer.name }) },
            ]}
            value={chosen.includes(offer.id)}
            onChange={(event) => choose(offer.id, event.target.value === true)}
          />
        </section>
      ))}
      {chosen.length > 0 && (
        <Checkbox checked={signed} onChange={(event) => onChange({ chosen, signed: event.target.checked })}>
          {t("deskActions:undertaking.signed")}
        </Checkbox>
      )}
      {unsigned && <Alert type="error" showIcon title={t("deskActions:undertaking.unsigned")} />}
    </Card>
  );
}
