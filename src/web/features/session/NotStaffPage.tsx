import { Button, Result } from "antd";
import { useTranslation } from "react-i18next";

export interface NotStaffPageProps {
  readonly name: string;
  readonly onSignOut: () => void;
}

/** An applicant at the door of the staff: shown where their own pages are. */
export function NotStaffPage({ name, onSignOut }: NotStaffPageProps) {
  const { t } = useTranslation("desk");
  return (
    <main>
      <Result
        status="info"
        title={t("notStaff.title", { name })}
        subTitle={t("notStaff.next")}
        extra={
          <>
            <Button type="primary" href="/">
              {t("notStaff.portal")}
            </Button>
            <Button onClick={onSignOut}>{t("signOut")}</Button>
          </>
        }
      />
    </main>
  );
}
