/** 承诺 before an application is sent: what it means, by which law, and a choice in which refusing costs nothing. */
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import type { Guide } from "../catalogue/catalogue.ts";
import { UndertakingTold } from "./UndertakingTold.tsx";

type Offer = Guide["undertakings"][number];

export interface UndertakingChoiceProps {
  readonly offers: readonly Offer[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function UndertakingChoice({ offers, chosen, onChange }: UndertakingChoiceProps) {
  const { t } = useTranslation("undertaking");
  if (offers.length === 0) return null;
  return (
    <Card title={t("title")}>
      <p>{t("lead")}</p>
      {offers.map((offer) => (
        <section key={offer.id} aria-label={offer.name}>
          <h3>{offer.name}</h3>
          <UndertakingFacts offer={offer} />
          <RadioGroup
            id={`undertaking-${offer.id}`}
            label={offer.name}
            options={[
              { code: "no", label: t("refuse") },
              { code: "yes", label: t("choose", { name: offer.name }) },
            ]}
            value={chosen.includes(offer.id) ? "yes" : "no"}
            onChange={(code) =>
              onChange([...chosen.filter((id) => id !== offer.id), ...(code === "yes" ? [offer.id] : [])])
            }
          />
        </section>
      ))}
    </Card>
  );
}

/** What was chosen, read once more before it is sent. */
export function UndertakingsChosen({ offers, chosen }: Pick<UndertakingChoiceProps, "offers" | "chosen">) {
  const { t } = useTranslation("undertaking");
  return offers
    .filter(({ id }) => chosen.includes(id))
    .map((offer) => (
      <section key={offer.id} aria-label={offer.name}>
        <p>{t("chosen", { name: offer.name })}</p>
        <UndertakingTold told={offer} />
      </section>
    ));
}

/** On the guide: the same words, and nothing to choose yet. */
export function UndertakingsOffered({ offers }: { readonly offers: readonly Offer[] }) {
  const { t } = useTranslation("undertaking");
  if (offers.length === 0) return null;
  return (
    <Card title={t("guideTitle")}>
      <p>{t("lead")}</p>
      {offers.map((offer) => (
        <section key={offer.id} aria-label={offer.name}>
          <h3>{offer.name}</h3>
          <UndertakingFacts offer={offer} />
        </section>
      ))}
    </Card>
  );
}

/** What is put off, what the person is told, the day, the way back and the law. */
export function UndertakingFacts({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation("undertaking");
  const { putsOff, due, rectify, basis, bars, kind } = offer;
  const back = kind === "condition" || kind === "project" ? "decision" : "acceptance";
  return (
    <>
      <p>
        {t(`kind.${kind}`)} · {t("putsOff", { what: putsOff.join("；") })}
      </p>
      <UndertakingTold told={offer} />
      <ul>
        {due !== null && <li>{t(`dueText.${due.starts}`, { limit: due.limit.text })}</li>}
        {rectify !== null && <li>{t("rectify", { limit: rectify.text })}</li>}
        <li>{t(`back.${back}`)}</li>
        {bars && <li>{t("barred")}</li>}
        {basis.length > 0 && <li>{t("basis", { laws: basis.map((law) => law.text).join("、") })}</li>}
      </ul>
    </>
  );
}
