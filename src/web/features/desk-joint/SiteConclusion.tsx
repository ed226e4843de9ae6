/** One report for all items: an outcome for each, and a few words. */
import { Button, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./Joint.module.css";
import type { Give, JointView } from "./joint.ts";

interface Concluded {
  readonly summary: string;
  readonly outcomes: Readonly<Record<string, string>>;
}

export function SiteConclusion({ view, give }: { readonly view: JointView; readonly give: Give }) {
  const { t } = useTranslation(["deskJoint", "codes"]);
  return (
    <section className={styles.panel} aria-label={t("site.conclusion")}>
      <h2>{t("site.conclusion")}</h2>
      <Form<Concluded>
        layout="vertical"
        onFinish={({ summary, outcomes }) => give.mutate({ type: "conclude", summary: summary.trim(), outcomes })}
      >
        {view.parts.map((part) => (
          <Form.Item
            key={part.id}
            name={["outcomes", part.id]}
            label={t("site.outcomeOf", { item: part.itemName })}
            rules={[{ required: true, message: t("site.outcomeMissing") }]}
          >
            <Radio.Group
              optionType="button"
              size="large"
              options={part.outcomes.map((value) => ({
                value,
                label: t(`codes:outcome.${value}`, { defaultValue: value }),
              }))}
            />
          </Form.Item>
        ))}
        <Form.Item
          name="summary"
          label={t("site.summary")}
          rules={[{ required: true, message: t("site.summaryMissing") }]}
        >
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={give.isPending}>
          {t("site.conclude")}
        </Button>
      </Form>
    </section>
  );
}
