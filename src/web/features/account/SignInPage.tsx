import { Link, Navigate, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useSession } from "../session/session.ts";
import styles from "./Narrow.module.css";
import { pathWithin } from "./next-path.ts";
import { SignInForm } from "./SignInForm.tsx";

export function SignInPage() {
  const [{ next }] = usePageAddress("next");
  const navigate = useNavigate();
  const session = useSession();
  if (session.data != null) return <Navigate to={pathWithin(next)} replace />;
  return <SignInCard next={next} onSignedIn={() => void navigate({ to: pathWithin(next), replace: true })} />;
}

export interface SignInCardProps {
  /** Where somebody who registers first comes back to. */
  readonly next: string;
  readonly onSignedIn?: () => void;
}

export function SignInCard({ next, onSignedIn }: SignInCardProps) {
  const { t } = useTranslation("account");
  return (
    <div className={styles.narrow}>
      <PageHeading title={t("signIn.title")} />
      <Card>
        <SignInForm {...(onSignedIn === undefined ? {} : { onSignedIn })} />
      </Card>
      <Card title={t("signIn.noAccount")}>
        <p>{t("signIn.registerText")}</p>
        <p>
          <Link to="/register" search={{ next }}>
            {t("signIn.register")}
          </Link>
        </p>
        <p className={styles.help}>{t("signIn.forgotten")}</p>
      </Card>
    </div>
  );
}
