/** Appointments: past, present and coming. Rights come from posts only. */
import { Button, Card, Form, Input, Popconfirm, Select, Table } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { useToday } from "../desk-lists/use-today.ts";
import styles from "./PeoplePage.module.css";
import { type Person, type PostTerm, usePeopleChange, usePosts } from "./people.ts";

export function PostsCard({ person }: { readonly person: Person }) {
  const { t } = useTranslation("deskPeople");
  const posts = usePosts();
  const change = usePeopleChange();
  const today = useToday();
  const named = new Map(posts.data?.map((post) => [post.id, `${post.officeName} · ${post.name}`]) ?? []);
  const path = (post: string) => `/api/people/${person.id}/posts/${encodeURIComponent(post)}`;
  return (
    <Card size="small" title={t("posts.title")}>
      {change.isError && <ErrorPanel error={change.error} />}
      <Table<PostTerm>
        size="small"
        rowKey={(term) => `${term.post} ${term.fromOn}`}
        pagination={false}
        dataSource={[...person.posts]}
        locale={{ emptyText: t("posts.none") }}
        columns={[
          { title: t("posts.post"), key: "post", render: (_, term) => named.get(term.post) ?? term.post },
          { title: t("from"), dataIndex: "fromOn", key: "from" },
          { title: t("until"), key: "until", render: (_, term) => term.untilOn ?? t("posts.open") },
          {
            title: <span className="visually-hidden">{t("posts.end")}</span>,
            key: "end",
            render: (_, term) =>
              (term.untilOn === null || term.untilOn >= today) && (
                <Popconfirm
                  title={t("posts.endSure")}
                  okText={t("posts.end")}
                  cancelText={t("cancel")}
                  onConfirm={() => change.mutate({ method: "DELETE", path: path(term.post) })}
                >
                  <Button size="small" danger aria-label={t("posts.endOne", { post: named.get(term.post) })}>
                    {t("posts.end")}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
      <GivePost
        options={[...named].map(([value, label]) => ({ value, label }))}
        busy={change.isPending}
        onGive={({ post, fromOn, untilOn }) =>
          change.mutate({
            method: "PUT",
            path: path(post),
            body: { ...dayOf("fromOn", fromOn), ...dayOf("untilOn", untilOn) },
          })
        }
      />
    </Card>
  );
}

function dayOf(name: "fromOn" | "untilOn", day: string | undefined) {
  return day === undefined || day === "" ? {} : { [name]: day };
}

interface Given {
  readonly post: string;
  readonly fromOn?: string;
  readonly untilOn?: string;
}

interface GivePostProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly busy: boolean;
  readonly onGive: (given: Given) => void;
}

function GivePost({ options, busy, onGive }: GivePostProps) {
  const { t } = useTranslation("deskPeople");
  return (
    <Form<Given> layout="vertical" className={styles.add} onFinish={onGive}>
      <Form.Item name="post" label={t("posts.give")} rules={[{ required: true, message: t("posts.missing") }]}>
        <Select options={[...options]} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="fromOn" label={t("posts.fromHint")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="untilOn" label={t("posts.untilHint")}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Button htmlType="submit" loading={busy}>
        {t("posts.give")}
      </Button>
    </Form>
  );
}
