import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./PeoplePage.module.css";

export interface TemporaryPasswordProps {
  readonly password: string;
  readonly onClose: () => void;
}

/** Shown once: nobody can look it up again, and it must be changed at the first sign-in. */
export function TemporaryPassword({ password, onClose }: TemporaryPasswordProps) {
  const { t } = useTranslation("deskPeople");
  return (
    <Modal
      open
      title={t("password.title")}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t("password.noted")}
        </Button>
      }
    >
      <p className={styles.password}>{password}</p>
      <p>{t("password.once")}</p>
    </Modal>
  );
}
