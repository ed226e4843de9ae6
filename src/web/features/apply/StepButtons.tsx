import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import styles from "./StepButtons.module.css";

export interface StepButtonsProps {
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  /** "下一步" when absent. */
  readonly next?: string;
  readonly busy?: boolean;
}

export function StepButtons({ onNext, onBack, next, busy = false }: StepButtonsProps) {
  const { t } = useTranslation("apply");
  return (
    <div className={styles.buttons}>
      <Button look="primary" busy={busy} onClick={onNext}>
        {next ?? t("next")}
      </Button>
      {onBack !== undefined && <Button onClick={onBack}>{t("back")}</Button>}
    </div>
  );
}
