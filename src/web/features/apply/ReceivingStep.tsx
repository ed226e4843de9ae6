import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import type { ReceivingWay } from "./draft.ts";
import { StepButtons } from "./StepButtons.tsx";
import type { StepProps } from "./step-props.ts";

/** How the result comes to the person. */
export function ReceivingStep({ guide, content, saver, goOn, goBack }: StepProps) {
  const { t } = useTranslation("apply");
  const [tried, setTried] = useState(false);
  const options = WAYS.map((way) => ({
    code: way,
    label: t(`receiving.${way}`),
    help: t(`receiving.help.${way}`, { place: guide.place }),
  }));
  const next = () => {
    if (content.serviceWay === undefined) setTried(true);
    else goOn();
  };
  return (
    <>
      <Card>
        <RadioGroup
          id="receiving"
          label={t("receiving.question")}
          options={options}
          value={content.serviceWay}
          error={tried && content.serviceWay === undefined ? t("situation.choose") : undefined}
          onChange={(code) => {
            const serviceWay = WAYS.find((way) => way === code);
            if (serviceWay !== undefined) saver.change((now) => ({ ...now, serviceWay }));
          }}
        />
      </Card>
      <StepButtons onNext={next} onBack={goBack} />
    </>
  );
}

const WAYS: readonly ReceivingWay[] = ["electronic", "window", "post"];
