/** An opinion on a step, with the check-points ticked. */
import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { type Checks, ConditionChecks } from "./ConditionChecks.tsx";
import { WordsField } from "./ReasonFields.tsx";
import { firstTask, TaskField, useTask } from "./TaskField.tsx";

interface Review {
  readonly task: string;
  readonly outcome: string;
  readonly opinion?: string;
  /** One a line. */
  readonly conditions?: string;
  readonly checks?: Checks;
}

export function ReviewAction(props: ActionProps) {
  return (
    <ActionForm<Review>
      {...props}
      type="review"
      initial={{ task: firstTask(props.view, "review") }}
      toCommand={({ opinion = "", checks = {}, conditions = "", ...rest }) => ({
        ...rest,
        opinion,
        checks,
        ...(rest.outcome === "conditional" ? { conditions: linesOf(conditions) } : {}),
      })}
    >
      <ReviewFields {...props} />
    </ActionForm>
  );
}

/** Kinds of steps whose people tick the law's conditions. */
const CHECKING: ReadonlySet<string> = new Set(["review", "propose", "legal-check", "other"]);

function ReviewFields({ view, guide }: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { tasks, task } = useTask(view, "review");
  return (
    <>
      <TaskField tasks={tasks} />
      {task !== undefined && CHECKING.has(task.kind) && (
        <Form.Item name="checks" label={t("checks.title")}>
          <ConditionChecks conditions={view.conditions} guide={guide} />
        </Form.Item>
      )}
      <OutcomeField outcomes={task?.outcomes ?? []} />
      <Form.Item noStyle dependencies={["outcome"]}>
        {({ getFieldValue }) => (
          <>
            {getFieldValue("outcome") === "conditional" && task?.kind === "consult" && (
              <WordsField name="conditions" label={t("review.conditions")} />
            )}
            <WordsField
              name="opinion"
              label={t("review.opinion")}
              optional={isOptional(String(getFieldValue("outcome")), task?.kind)}
            />
          </>
        )}
      </Form.Item>
    </>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The conditions of a consulted office are words enough. */
function isOptional(outcome: string, kind: string | undefined): boolean {
  return !ADVERSE.has(outcome) || (outcome === "conditional" && kind === "consult");
}

/** Outcomes against the person want words. */
const ADVERSE: ReadonlySet<string> = new Set([
  "object",
  "disagree",
  "fail",
  "conditional",
  "unmet",
  "rectify",
  "objected",
  "unconfirmed",
  "differs",
]);

/** Nothing is chosen beforehand: an opinion is somebody's own. */
export function OutcomeField({ outcomes }: { readonly outcomes: readonly string[] }) {
  const { t } = useTranslation(["deskActions", "codes"]);
  return (
    <Form.Item
      name="outcome"
      label={t("review.outcome")}
      rules={[{ required: true, message: t("review.outcomeMissing") }]}
    >
      <Radio.Group
        options={outcomes.map((outcome) => ({
          value: outcome,
          label: t(`codes:outcome.${outcome}`, { defaultValue: outcome }),
        }))}
      />
    </Form.Item>
  );
}
