import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Card, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import styles from "./SignInPage.module.css";
import { signIn } from "./session.ts";

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Staff sign in with their staff number. */
export function SignInPage() {
  const { t } = useTranslation("desk");
  const queries = useQueryClient();
  const entry = useMutation({ mutationFn: ({ login, password }: Credentials) => signIn(login, password, queries) });
  return (
    <main className={styles.page}>
      <Card className={styles.card}>
        <p className={styles.brand}>{t("brand")}</p>
        <PageHeading title={t("signIn.title")} />
        {entry.isError && <ErrorPanel error={entry.error} />}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => entry.mutate(values)}>
          <Form.Item
            name="login"
            label={t("signIn.login")}
            rules={[{ required: true, message: t("signIn.loginMissing") }]}
          >
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t("signIn.password")}
            rules={[{ required: true, message: t("signIn.passwordMissing") }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={entry.isPending}>
            {t("signIn.submit")}
          </Button>
        </Form>
        <p className={styles.help}>{t("signIn.help")}</p>
        <LanguageSwitch />
      </Card>
    </main>
  );
}
