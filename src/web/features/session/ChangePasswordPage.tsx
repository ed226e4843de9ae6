import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { PasswordForm } from "../account/PasswordForm.tsx";
import styles from "./SignInPage.module.css";

export interface ChangePasswordPageProps {
  /** A temporary password has to be changed before anything else. */
  readonly forced?: boolean;
  readonly onSignOut?: () => void;
}

/** One's own password: a page of its own while nothing else is possible, else a page among the others. */
export function ChangePasswordPage({ forced = false, onSignOut }: ChangePasswordPageProps) {
  const { t } = useTranslation("desk");
  const card = (
    <Card className={forced ? styles.card : undefined}>
      <PageHeading title={t("page.password")} />
      {forced && <Alert type="info" showIcon title={t("password.forced")} className={styles.help} />}
      <PasswordForm />
      {onSignOut !== undefined && (
        <Button type="link" onClick={onSignOut}>
          {t("signOut")}
        </Button>
      )}
    </Card>
  );
  return forced ? <main className={styles.page}>{card}</main> : card;
}
