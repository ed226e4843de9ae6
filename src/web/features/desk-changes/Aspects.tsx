/** 把关: each aspect that the change touches, who signs it, who did, and the reader's own. */
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./Change.module.css";
import type { ChangeView, Send } from "./changes.ts";

type AspectView = ChangeView["aspects"][number];

export function Aspects({ view, send }: { readonly view: ChangeView; readonly send: Send }) {
  const { t } = useTranslation(["deskChanges", "itemHistory"]);
  return (
    <section className={styles.panel} aria-label={t("aspects")}>
      <h2>{t("aspects")}</h2>
      {view.aspects.length === 0 && <p>{t("noAspects")}</p>}
      {view.aspects.map((one) => (
        <div key={one.aspect} className={styles.part}>
          <p className={styles.head}>
            <b>{t(`itemHistory:aspect.${one.aspect}`)}</b>{" "}
            <Tag tone={one.signed === null ? "warn" : "good"}>{one.signed === null ? t("open") : t("signed")}</Tag>{" "}
            <span className={styles.note}>{t("posts", { posts: one.posts.join("、") })}</span>
          </p>
          {one.signed !== null && (
            <p>
              {`${one.signed.by} · ${one.signed.post} · ${one.signed.at.slice(0, 16).replace("T", " ")}`}
              {one.signed.opinion !== "" && ` · ${one.signed.opinion}`}
            </p>
          )}
          {one.mine && <SignForm one={one} send={send} />}
        </div>
      ))}
    </section>
  );
}

function SignForm({ one, send }: { readonly one: AspectView; readonly send: Send }) {
  const { t } = useTranslation(["deskChanges", "itemHistory"]);
  const [form] = Form.useForm<{ words: string }>();
  const aspect = t(`itemHistory:aspect.${one.aspect}`);
  const back = async () => {
    const { words = "" } = form.getFieldsValue();
    if (words.trim() === "") form.setFields([{ name: "words", errors: [t("reasonMissing")] }]);
    else send.mutate({ type: "return", aspect: one.aspect, reason: words });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      className={styles.form}
      onFinish={({ words = "" }) => send.mutate({ type: "sign", aspect: one.aspect, opinion: words })}
    >
      <Form.Item name="words" label={t("opinion", { aspect })}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t("sign", { aspect })}
      </Button>{" "}
      <Button danger onClick={() => void back()} disabled={send.isPending}>
        {t("sendBack")}
      </Button>
    </Form>
  );
}
