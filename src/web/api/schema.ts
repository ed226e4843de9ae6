/** Written by scripts/write-openapi.ts from the routes of the API. */

export interface paths {
    readonly "/api/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in; null when nobody is */
        readonly get: operations["getSession"];
        readonly put?: never;
        /** Sign in; the session goes into an http-only cookie */
        readonly post: operations["signIn"];
        /** Sign out, here and in every process */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change one's own password; other sessions of the account end */
        readonly post: operations["changeOwnPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A person or a firm opens an account; the telephone number or credit code becomes the login */
        readonly post: operations["registerAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Find items by words, everyday words, pinyin, first letters or code; by theme and body */
        readonly get: operations["findItems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An item with its public guide; a draft has none */
        readonly get: operations["getItem"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}/flow": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The flow of an item: steps, branches, offices, and its BPMN file */
        readonly get: operations["getItemFlow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bundle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a bundle of items saves, line by line with reasons: one that is offered, or any choice of items */
        readonly get: operations["proveBundle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}/situation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Which questions are to be put, and which materials apply, by the answers so far */
        readonly post: operations["answerSituation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}/guide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The guide of an item (办事指南) as a document */
        readonly get: operations["openGuide"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}/handbook": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The handbook of an item (业务手册) for those who handle it, as a document */
        readonly get: operations["openHandbook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/themes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Themes by which items are grouped, a person's and a firm's */
        readonly get: operations["listThemes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bodies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Departments with the number of their items */
        readonly get: operations["listBodies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reasons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The district's library of reasons with their law, or with what each rests on in an item */
        readonly get: operations["listReasons"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Items that are being edited, the last saved first */
        readonly get: operations["listItemDrafts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/drafts/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An item for its editor: as it is published, and as it was edited since */
        readonly get: operations["getItemToEdit"];
        /** Save an item as far as it is written; nothing is published */
        readonly put: operations["saveItemDraft"];
        readonly post?: never;
        /** Throw the draft of an item away */
        readonly delete: operations["discardItemDraft"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/item-check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What stands against an item as it is written, place by place; nothing is kept */
        readonly post: operations["checkItem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What an author of items chooses from: law, bodies, offices with their posts, themes, items */
        readonly get: operations["getEditingRegister"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes of items, the latest first; those that wait for the caller's signature */
        readonly get: operations["listItemChanges"];
        readonly put?: never;
        /** Propose the draft of an item, as it stands, for signature; or that the item be withdrawn */
        readonly post: operations["openItemChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/changes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A change with its difference, findings, signatures, running cases and course */
        readonly get: operations["getItemChange"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/changes/{id}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign an aspect, send back, sign a warning off, give up */
        readonly post: operations["giveItemChangeCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/changes/{id}/trial": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What would become of running cases under the version that the change would publish; nothing is written */
        readonly post: operations["tryItemChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Batches of changes, the latest first */
        readonly get: operations["listItemBatches"];
        readonly put?: never;
        /** Begin a batch */
        readonly post: operations["createItemBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/batches/{id}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put a change into the batch or take it out, make the batch public, call it off */
        readonly post: operations["giveItemBatchCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the item has said since when, the latest first; what is announced before all */
        readonly get: operations["listItemVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What changed from one version of the item to another */
        readonly get: operations["compareItemVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/basics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the upper level fixes: each basic item with the items of the district that complete it */
        readonly get: operations["listBasicItems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/basics/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A basic item: what each fixed field says, and where items of the district say something else */
        readonly get: operations["getBasicItem"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Proposals to whoever keeps the basic catalogue, the latest first */
        readonly get: operations["listUpwardProposals"];
        readonly put?: never;
        /** Draft a proposal: which field of which basic item should say what, why, and by which law */
        readonly post: operations["openUpwardProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/proposals/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A proposal with what it would change, its reason and law, its answer, and what stands now */
        readonly get: operations["getUpwardProposal"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/catalogue/proposals/{id}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write a drafted proposal otherwise, note that it was sent, enter the answer that came, withdraw it */
        readonly post: operations["giveUpwardProposalCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Search by number, name, whole phone number or item */
        readonly get: operations["searchCases"];
        readonly put?: never;
        /** Submit an application, or save it as a draft */
        readonly post: operations["applyForCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A case with its clocks, timeline, open work and what the caller may do */
        readonly get: operations["getCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a command on a case */
        readonly post: operations["giveCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/items/{code}/migration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What becomes of the running cases of an item under its published version; with dryRun false, it is done */
        readonly post: operations["migrateCases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller's drafts, the latest first */
        readonly get: operations["listDrafts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/drafts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Save a draft as it is typed */
        readonly put: operations["saveDraft"];
        readonly post?: never;
        /** Throw a draft away */
        readonly delete: operations["removeDraft"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/my/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller's own cases, the latest first */
        readonly get: operations["listMyCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/queue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cases that wait for a word of the window, the soonest due first */
        readonly get: operations["listQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Open steps of the caller's posts, the soonest due first */
        readonly get: operations["listTasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lights of the open cases by office, at the end of a day */
        readonly get: operations["getBoard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/board/overdue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The cases behind the red number: open past their due time, or closed after it */
        readonly get: operations["listOverdue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/board/days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who spent the days of the cases closed in a year, by answering office */
        readonly get: operations["getSpentDays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/board/days/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The cases behind a figure of days, the longest first */
        readonly get: operations["listSpentDays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Notices to the caller and to the caller's posts */
        readonly get: operations["listNotices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/notices/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mark notices as read */
        readonly post: operations["markNoticesRead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/board/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Open cases near their due time or past it, what is due first first, with who holds them since when */
        readonly get: operations["listBoardCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/board/supervisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Orders of supervision without an answer, what is to be answered first first */
        readonly get: operations["listSupervisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}/flow": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The flow of a case as BPMN, and where the case stands in it */
        readonly get: operations["getCaseFlow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/joint-work": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Joint work of the caller's offices, by time */
        readonly get: operations["listJointWork"];
        readonly put?: never;
        /** Ask for joint work on waiting steps of one or several cases */
        readonly post: operations["requestJointWork"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/joint-work/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Joint work with its parts, people, findings and what the caller may do */
        readonly get: operations["getJointWork"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/joint-work/{id}/slots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Times at which everybody can come, the best first */
        readonly get: operations["findJointSlots"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/joint-work/{id}/files/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A picture or signature of joint work, for who takes part */
        readonly get: operations["readJointFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}/joint-work": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Joint work that serves a step of the case: when, who comes, and the report */
        readonly get: operations["listJointWorkOfCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/joint-work/{id}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a command on joint work */
        readonly post: operations["giveJointCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Upload one file; its type is read from its bytes */
        readonly post: operations["uploadFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/files/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file's content, for its uploader or through a case that the caller may read */
        readonly get: operations["readFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}/papers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The papers of a case that the caller may see, in the order in which they were made */
        readonly get: operations["listPapers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}/papers/{seq}/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A paper as PDF; opened for the first time by an applicant who agreed to electronic service, a result is served by it */
        readonly get: operations["openPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/registers/papers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 用印台账: papers with number, case and date, and whether their number series have gaps */
        readonly get: operations["listRegisterOfPapers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A closed case as a ZIP of manifest.json, events.jsonl, files/ and record.pdf */
        readonly get: operations["exportCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/verify/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether a paper or certificate is real; by its number alone the holder is masked */
        readonly get: operations["verifyPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/track": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** State and dates of a case, for who holds its number and tracking code */
        readonly get: operations["trackCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Accounts by name, login, kind, office and post */
        readonly get: operations["listPeople"];
        readonly put?: never;
        /** Make an account for a member of staff, with posts and a temporary password */
        readonly post: operations["takeOnStaff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/colleagues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Members of staff to whom work of this office and role can be handed over */
        readonly get: operations["listColleagues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/posts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Posts of the district's register and who holds them today */
        readonly get: operations["listPosts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every change to people and posts: who made it, to whom, what; the latest first */
        readonly get: operations["listPeopleEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One account with posts, substitutions and declared interests */
        readonly get: operations["getPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change name, telephone, law-enforcement certificate or kind of employment */
        readonly patch: operations["updatePerson"];
        readonly trace?: never;
    };
    readonly "/api/people/{id}/disable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close an account; its sessions end at once, its past work stays */
        readonly post: operations["disablePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/enable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open a closed account again */
        readonly post: operations["enablePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/password-reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a temporary password, shown once; sessions with the old one end */
        readonly post: operations["resetPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/identity-verified": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record that the original identity paper or licence was seen */
        readonly post: operations["verifyIdentity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/posts/{post}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Appoint to a post, or change the dates of an appointment */
        readonly put: operations["givePost"];
        readonly post?: never;
        /** End an appointment now */
        readonly delete: operations["takePost"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/substitutions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Name who acts while this person is absent */
        readonly post: operations["nameSubstitute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/substitutions/{substitution}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** End a substitution now */
        readonly delete: operations["withdrawSubstitute"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/interests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record a relative or interest that the person declared; only a keyed hash of the number is kept */
        readonly post: operations["declareInterest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/people/{id}/interests/{interest}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove a declared interest */
        readonly delete: operations["withdrawInterest"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The lists that the district keeps */
        readonly get: operations["listLists"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lists/{list}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A page of a list: what is in force, by words and body */
        readonly get: operations["readList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lists/{list}/entries/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An entry of a list with its items, duties and registered changes */
        readonly get: operations["getListEntry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lists/{list}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything in force of a list as CSV, XLSX, JSON or YAML */
        readonly get: operations["downloadList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lists/{list}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was registered on a list, the last first */
        readonly get: operations["readListChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/list-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes of all lists by their state, the last first */
        readonly get: operations["findListChanges"];
        readonly put?: never;
        /** Propose to add, alter or remove an entry of a list */
        readonly post: operations["proposeListChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/list-changes/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Register or decline a change that somebody else proposed, or take one's own back */
        readonly post: operations["decideListChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lists/{list}/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Propose everything that a file says otherwise than the list; nothing has effect before it is registered */
        readonly post: operations["importList"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/undertakings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Undertakings that are still to be kept or verified, what is due first first */
        readonly get: operations["listUndertakings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bars": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is barred from undertakings or from applying again, the latest first */
        readonly get: operations["listBars"];
        readonly put?: never;
        /** Bar whoever applied in a case, by a law that says until when */
        readonly post: operations["setBar"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bars/{id}/lift": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lift a bar: what was broken is repaired, with the reason */
        readonly post: operations["liftBar"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/prefill": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What is known already for a form, with its sources; at a counter of the applicant named */
        readonly post: operations["prefillForm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/prefill/disputes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Report that a value which was filled in is wrong: opens a case with the department whose word it is */
        readonly post: operations["disputePrefilled"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{id}/held/{material}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A certificate that was held already and not asked for again, as PDF */
        readonly get: operations["openHeldPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stream of `change` events with a topic and, where there is one, a case's id */
        readonly get: operations["listenToChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This description, in OpenAPI 3.1 */
        readonly get: operations["describeApi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/docs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This description as a page to read */
        readonly get: operations["readApi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Problem: {
            /** @description Where the code is explained */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description Stable, `room/obstacle` */
            readonly code: string;
            /** @description What stands in the way and what to do, in the reader's language */
            readonly detail: string;
            readonly instance: string;
            /** @description One entry for every field that needs another look */
            readonly problems?: readonly ({
                readonly path?: string;
                readonly field?: string;
                readonly code: string;
                readonly detail?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request cannot be understood as it stands */
        readonly Refused400: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in */
        readonly Refused401: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not the caller's to do */
        readonly Refused403: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing of that name for this caller */
        readonly Refused404: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address knows other methods */
        readonly Refused405: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Conflicts with the present state */
        readonly Refused409: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large */
        readonly Refused413: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Of a type that is not accepted */
        readonly Refused415: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Understood, and against a rule */
        readonly Refused422: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many tries */
        readonly Refused429: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the platform */
        readonly Refused500: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Away for a moment */
        readonly Refused503: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getSession: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly account: string;
                        readonly kind: "citizen" | "firm" | "staff";
                        readonly login: string;
                        readonly name: string;
                        readonly jurisdiction: {
                            /** @description Division code of the district */
                            readonly code: string;
                            readonly name: string;
                            readonly demo: boolean;
                        };
                        /** @description Posts held today, own ones first */
                        readonly posts: readonly {
                            readonly id: string;
                            readonly title: string;
                            readonly role: string;
                            readonly office: string;
                            readonly officeName: string;
                            readonly grants: readonly ("case.apply" | "case.intake" | "case.review" | "case.visit" | "case.decide" | "case.extend" | "case.special" | "case.supervise" | "case.read-office" | "case.read-all" | "result.issue" | "result.hand-over" | "archive.export" | "register.read" | "people.manage" | "catalogue.manage" | "catalogue.register" | "catalogue.sign")[];
                            /** Format: uuid */
                            readonly substituteFor?: string;
                        }[];
                        /** @description What any of the posts, or the kind of account, grants */
                        readonly grants: readonly ("case.apply" | "case.intake" | "case.review" | "case.visit" | "case.decide" | "case.extend" | "case.special" | "case.supervise" | "case.read-office" | "case.read-all" | "result.issue" | "result.hand-over" | "archive.export" | "register.read" | "people.manage" | "catalogue.manage" | "catalogue.register" | "catalogue.sign")[];
                        readonly mustChangePassword: boolean;
                        readonly identityVerified: boolean;
                        /**
                         * Format: date
                         * @description Civil date of the district's clock
                         */
                        readonly today: string;
                        /** @description The clock of this demonstration district was moved */
                        readonly clockMoved: boolean;
                        readonly language: "zh-CN" | "en" | "zh-Hant";
                    } | null;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Staff number, telephone number or credit code */
                    readonly login: string;
                    readonly password: string;
                    /** @description Division code of the district */
                    readonly jurisdiction?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly account: string;
                        readonly kind: "citizen" | "firm" | "staff";
                        readonly login: string;
                        readonly name: string;
                        readonly jurisdiction: {
                            /** @description Division code of the district */
                            readonly code: string;
                            readonly name: string;
                            readonly demo: boolean;
                        };
                        /** @description Posts held today, own ones first */
                        readonly posts: readonly {
                            readonly id: string;
                            readonly title: string;
                            readonly role: string;
                            readonly office: string;
                            readonly officeName: string;
                            readonly grants: readonly ("case.apply" | "case.intake" | "case.review" | "case.visit" | "case.decide" | "case.extend" | "case.special" | "case.supervise" | "case.read-office" | "case.read-all" | "result.issue" | "result.hand-over" | "archive.export" | "register.read" | "people.manage" | "catalogue.manage" | "catalogue.register" | "catalogue.sign")[];
                            /** Format: uuid */
                            readonly substituteFor?: string;
                        }[];
                        /** @description What any of the posts, or the kind of account, grants */
                        readonly grants: readonly ("case.apply" | "case.intake" | "case.review" | "case.visit" | "case.decide" | "case.extend" | "case.special" | "case.supervise" | "case.read-office" | "case.read-all" | "result.issue" | "result.hand-over" | "archive.export" | "register.read" | "people.manage" | "catalogue.manage" | "catalogue.register" | "catalogue.sign")[];
                        readonly mustChangePassword: boolean;
                        readonly identityVerified: boolean;
                        /**
                         * Format: date
                         * @description Civil date of the district's clock
                         */
                        readonly today: string;
                        /** @description The clock of this demonstration district was moved */
                        readonly clockMoved: boolean;
                        readonly language: "zh-CN" | "en" | "zh-Hant";
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly changeOwnPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly current: string;
                    readonly next: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly registerAccount: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "citizen";
                    readonly name: string;
                    readonly phone: string;
                    /** @description 公民身份号码, 18 characters */
                    readonly residentId?: string;
                    readonly password: string;
                } | {
                    /** @constant */
                    readonly kind: "firm";
                    readonly name: string;
                    /** @description 统一社会信用代码, 18 characters */
                    readonly creditCode: string;
                    readonly address?: string;
                    readonly representative: {
                        readonly name: string;
                        /** @description 公民身份号码, 18 characters */
                        readonly residentId: string;
                        readonly phone: string;
                    };
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly account: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly findItems: {
        readonly parameters: {
            readonly query?: {
                /** @description The first 64 characters count */
                readonly q?: string;
                /** @description Code of a theme */
                readonly theme?: string;
                /** @description Name of a body */
                readonly body?: string;
                readonly page?: number;
                readonly pageSize?: number;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly page: number;
                        readonly pageSize: number;
                        readonly items: readonly {
                            /** @description Implementation code (实施编码) */
                            readonly code: string;
                            readonly name: string;
                            readonly bodyName: string;
                            /** @description GB/T 39046 A.1, or as imported where it is none of them */
                            readonly type: string;
                            /** @enum {string} */
                            readonly status: "draft" | "published" | "withdrawn";
                            /** @description Published, so that an application can be made */
                            readonly applicable: boolean;
                            readonly caseType: ("1" | "2" | "3" | "4" | "9") | null;
                            readonly handling: ("new" | "change" | "renew" | "re-register" | "reissue" | "cancel") | null;
                            readonly main: {
                                readonly basicCode: string;
                                readonly name: string;
                            } | null;
                            readonly servedParties: readonly ("1" | "2" | "3" | "4" | "5" | "6")[];
                            readonly themes: readonly string[];
                            readonly promise: {
                                readonly limit: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                            } | null;
                            readonly why: {
                                /** @enum {string} */
                                readonly by: "listing" | "code" | "name" | "words" | "pinyin" | "sound";
                            } | {
                                /** @enum {string} */
                                readonly by: "synonym";
                                readonly everyday: string;
                                readonly means: string;
                            };
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getItem: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Implementation code (实施编码) */
                        readonly code: string;
                        readonly name: string;
                        readonly bodyName: string;
                        /** @description GB/T 39046 A.1, or as imported where it is none of them */
                        readonly type: string;
                        /** @enum {string} */
                        readonly status: "draft" | "published" | "withdrawn";
                        /** @description Published, so that an application can be made */
                        readonly applicable: boolean;
                        readonly caseType: ("1" | "2" | "3" | "4" | "9") | null;
                        readonly handling: ("new" | "change" | "renew" | "re-register" | "reissue" | "cancel") | null;
                        readonly main: {
                            readonly basicCode: string;
                            readonly name: string;
                        } | null;
                        readonly servedParties: readonly ("1" | "2" | "3" | "4" | "5" | "6")[];
                        readonly themes: readonly string[];
                        readonly promise: {
                            readonly limit: {
                                readonly amount: number;
                                /** @enum {string} */
                                readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                readonly text: string;
                            };
                            /** @enum {string} */
                            readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                        } | null;
                        readonly guide: {
                            readonly version: string;
                            /** @description Other items applied for together (一件事) */
                            readonly bundle: boolean;
                            readonly main: {
                                readonly basicCode: string;
                                readonly name: string;
                                /** @description 业务办理项编码: 33 characters */
                                readonly handlingCode: string;
                                readonly handlings: readonly {
                                    /** @description Implementation code (实施编码) */
                                    readonly code: string;
                                    readonly name: string;
                                    /** @enum {string} */
                                    readonly handling: "new" | "change" | "renew" | "re-register" | "reissue" | "cancel";
                                }[];
                            } | null;
                            readonly basicCode: string;
                            /** @enum {string} */
                            readonly handling: "new" | "change" | "renew" | "re-register" | "reissue" | "cancel";
                            /** @enum {string} */
                            readonly level: "1" | "2" | "3" | "4" | "5" | "6" | "7";
                            /** @enum {string} */
                            readonly caseType: "1" | "2" | "3" | "4" | "9";
                            readonly servedParties: readonly ("1" | "2" | "3" | "4" | "5" | "6")[];
                            readonly handlingForms: readonly ("1" | "2" | "3" | "4" | "9")[];
                            readonly decision: {
                                /** @enum {string} */
                                readonly mode: "sole" | "review-and-decide" | "collegial";
                                readonly outcomes: readonly ("granted" | "refused" | "filed")[];
                            };
                            readonly body: {
                                readonly id: string;
                                readonly name: string;
                                readonly creditCode: string;
                                /** @enum {string} */
                                readonly nature: "1" | "2" | "3" | "9";
                                readonly phone: string;
                                readonly address: string;
                            };
                            readonly office: {
                                readonly id: string;
                                readonly name: string;
                            };
                            readonly themes: readonly {
                                readonly code: string;
                                readonly name: string;
                            }[];
                            readonly legalBases: readonly {
                                /** @description Full title without book-title marks */
                                readonly title: string;
                                /** @enum {string} */
                                readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                readonly documentNumber: string | null;
                                readonly article: string | null;
                                /** @description As papers write it; without the article where nobody has checked it */
                                readonly text: string;
                                /** @description False: to be shown as 待核 */
                                readonly checked: boolean;
                                /** @description Made up for a demonstration district */
                                readonly invented: boolean;
                                readonly repealedOn: string | null;
                            }[];
                            readonly receipt: {
                                /** @enum {string} */
                                readonly kind: "licence" | "on-the-spot" | "returned" | "receipt-is-filing" | "promised";
                                readonly noticeWithin: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | null;
                                /** @enum {string} */
                                readonly silence: "accepted-from-receipt" | "accepted-at-once" | "warning";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly corrections: {
                                    readonly within: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                        readonly text: string;
                                    };
                                    /** @enum {string} */
                                    readonly effect: "deemed-withdrawn" | "returned";
                                    readonly basis: readonly {
                                        /** @description Full title without book-title marks */
                                        readonly title: string;
                                        /** @enum {string} */
                                        readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                        readonly documentNumber: string | null;
                                        readonly article: string | null;
                                        /** @description As papers write it; without the article where nobody has checked it */
                                        readonly text: string;
                                        /** @description False: to be shown as 待核 */
                                        readonly checked: boolean;
                                        /** @description Made up for a demonstration district */
                                        readonly invented: boolean;
                                        readonly repealedOn: string | null;
                                    }[];
                                } | null;
                            };
                            readonly statutory: {
                                readonly limit: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly note: string | null;
                                readonly intakeCloses: readonly string[];
                            } | null;
                            readonly promise: {
                                readonly limit: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly note: string | null;
                                readonly intakeCloses: readonly string[];
                            } | null;
                            readonly delivery: {
                                readonly limit: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly note: string | null;
                                readonly intakeCloses: readonly string[];
                            } | null;
                            readonly stops: readonly {
                                /** @enum {string} */
                                readonly kind: "hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "technical-review" | "assessment" | "consultation" | "rectification" | "publicity" | "site-visit" | "pending-ruling";
                                readonly label: string;
                                readonly stops: readonly ("statute" | "promise")[];
                                readonly maximum: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | null;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly extension: {
                                readonly maximum: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly authority: "agency-head" | "chief-agency-head" | "government-head";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            } | null;
                            readonly conditions: readonly {
                                readonly id: string;
                                readonly text: string;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly situations: readonly {
                                readonly id: string;
                                readonly text: string;
                                readonly options: readonly {
                                    readonly code: string;
                                    readonly label: string;
                                    readonly help?: string;
                                }[];
                            }[];
                            readonly materials: readonly {
                                readonly id: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly necessity: "required" | "situational" | "deferrable";
                                /** @enum {string} */
                                readonly source: "applicant" | "government" | "intermediary" | "other";
                                /** @enum {string} */
                                readonly form: "original" | "copy" | "electronic" | "certificate";
                                readonly copies: number;
                                /** @enum {string} */
                                readonly verification: "original-seen" | "shared-data" | "declaration";
                                readonly acceptanceStandard: string;
                                readonly sample: string;
                                /** @description Asked only in some situations */
                                readonly conditional: boolean;
                                readonly issuer: string | null;
                                readonly sharedFrom: string | null;
                                readonly blankForm: string | null;
                                /** @description The form's answers stand for it */
                                readonly fromForm: boolean;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly undertakings: readonly {
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "deferred-material" | "proof" | "condition" | "credit-pre-review" | "project";
                                readonly name: string;
                                /** @description Names of materials, or texts of conditions */
                                readonly putsOff: readonly string[];
                                readonly materials: readonly string[];
                                readonly effects: readonly {
                                    /** @enum {string} */
                                    readonly effect: "deemed-withdrawn" | "acceptance-revoked" | "refused" | "due-before-completion-filing" | "owed-after-decision" | "ended" | "decision-revoked" | "pre-review-void" | "contract-breach";
                                    readonly basis: readonly {
                                        /** @description Full title without book-title marks */
                                        readonly title: string;
                                        /** @enum {string} */
                                        readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                        readonly documentNumber: string | null;
                                        readonly article: string | null;
                                        /** @description As papers write it; without the article where nobody has checked it */
                                        readonly text: string;
                                        /** @description False: to be shown as 待核 */
                                        readonly checked: boolean;
                                        /** @description Made up for a demonstration district */
                                        readonly invented: boolean;
                                        readonly repealedOn: string | null;
                                    }[];
                                }[];
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                /** @description Who broke one and has not repaired it may not choose it */
                                readonly bars: boolean;
                                readonly told: readonly string[];
                                readonly due: {
                                    readonly limit: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                        readonly text: string;
                                    };
                                    /** @enum {string} */
                                    readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                } | null;
                                readonly rectify: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | null;
                            }[];
                            /** @description Sections of typed fields, with conditions in FEEL */
                            readonly form: {
                                readonly [key: string]: unknown;
                            };
                            readonly result: {
                                /** @enum {string} */
                                readonly kind: "licence" | "certificate" | "approval" | "filing" | "notice" | "none";
                                readonly name: string;
                                readonly validity: ({
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | {
                                    readonly years: number;
                                } | {
                                    /** @description As the licence that it stands for: label of the form's date */
                                    readonly until: string;
                                }) | null;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            };
                            readonly fee: {
                                readonly name: string;
                                readonly amountFen: number | null;
                                readonly payee: string;
                                readonly reduction: string | null;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            } | null;
                            readonly siteVisits: {
                                readonly count: number;
                                readonly reason: string | null;
                            };
                            readonly summary: string;
                            readonly steps: readonly string[];
                            readonly notes: readonly string[];
                            readonly faq: readonly {
                                readonly question: string;
                                readonly answer: string;
                            }[];
                            readonly place: string;
                            readonly hours: string;
                            readonly consult: {
                                readonly unit: string;
                                readonly phone: string;
                                readonly address?: string;
                                readonly url?: string;
                            };
                            readonly complaint: {
                                readonly unit: string;
                                readonly phone: string;
                                readonly address?: string;
                                readonly url?: string;
                            };
                            readonly remedies: {
                                readonly reviewBody: string;
                                readonly reviewDays: number;
                                readonly court: string;
                                readonly litigationMonths: number;
                                readonly online?: string;
                            };
                            readonly flow: readonly {
                                readonly id: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly kind: "review" | "consult" | "visit" | "expert-review" | "hearing" | "publicity" | "legal-check" | "propose" | "decide" | "other";
                                readonly office: {
                                    readonly id: string;
                                    readonly name: string;
                                };
                                /** @description Role within the office */
                                readonly post: string;
                                readonly limit: string | null;
                            }[];
                            readonly elements: {
                                /** @enum {string} */
                                readonly powerSource?: "1" | "2" | "3" | "4" | "5" | "6" | "7";
                                readonly quantityLimit?: {
                                    readonly text: string;
                                };
                                readonly appointment?: {
                                    readonly offered: boolean;
                                    readonly perDay?: number;
                                    readonly note?: string;
                                };
                                /** @enum {string} */
                                readonly onlineDepth?: "1" | "2" | "3" | "4" | "5" | "6" | "7";
                                /** @enum {string} */
                                readonly range?: "none" | "district" | "city" | "province" | "nation";
                                readonly payOnline?: boolean;
                                readonly express?: {
                                    readonly materials: boolean;
                                    readonly result: boolean;
                                };
                                readonly selfService?: boolean;
                                readonly hall?: {
                                    readonly name: string;
                                    readonly transport?: string;
                                };
                                readonly rights?: readonly string[];
                                readonly duties?: readonly string[];
                            };
                        } | null;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getItemFlow: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly name: string;
                        readonly nodes: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "start" | "end" | "terminate-end" | "error-end" | "user-task" | "rule" | "send" | "receive" | "escalate" | "exclusive" | "parallel" | "inclusive" | "event-choice" | "timer" | "sub-process" | "call" | "boundary-timer" | "boundary-message" | "boundary-error" | "boundary-escalation";
                            readonly name: string;
                            readonly task: {
                                /** @enum {string} */
                                readonly kind: "review" | "consult" | "visit" | "expert-review" | "hearing" | "publicity" | "legal-check" | "propose" | "decide" | "other";
                                readonly office: {
                                    readonly id: string;
                                    readonly name: string;
                                };
                                /** @description Role within the office */
                                readonly post: string;
                                readonly limit: string | null;
                                readonly outcomes: readonly string[];
                                readonly statutory: boolean;
                            } | null;
                        }[];
                        readonly edges: readonly {
                            readonly id: string;
                            readonly from: string;
                            readonly to: string;
                            readonly condition: string | null;
                        }[];
                        readonly lanes: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly office: {
                                readonly id: string;
                                readonly name: string;
                            };
                            readonly post: string | null;
                        }[];
                        /** @description BPMN 2.0 XML, for viewers that draw it */
                        readonly bpmn: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly proveBundle: {
        readonly parameters: {
            readonly query: {
                /** @description Code of a bundle, or two to twelve codes of items with commas between them */
                readonly items: string;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description Implementation code (实施编码) */
                            readonly code: string;
                            readonly name: string;
                            /** @description From 1: what begins together */
                            readonly level: number;
                        }[];
                        readonly measures: readonly {
                            /** @enum {string} */
                            readonly name: "materials" | "fields" | "steps" | "days" | "trips";
                            /** @description Is already and saved and after together */
                            readonly before: number;
                            readonly already: number;
                            readonly saved: number;
                            readonly after: number;
                            readonly lines: readonly {
                                /** @description Item and part of it; the same in every bundle that has the item */
                                readonly id: string;
                                /** @description Implementation code (实施编码) */
                                readonly item: string;
                                readonly itemName: string;
                                readonly word: ("hand-in" | "collect" | "promise" | "delivery" | "trip") | null;
                                /** @description Empty where the word says it */
                                readonly name: string;
                                /** @description 1, or working days */
                                readonly amount: number;
                                /** @description Asked only by some answers */
                                readonly conditional: boolean;
                                readonly laws: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly removed: {
                                    /** @enum {string} */
                                    readonly code: "form-data" | "issued-in-bundle" | "held" | "held-for-other" | "same-paper" | "settled" | "same-element" | "one-declaration" | "one-hand-in" | "one-collection" | "joint-visit" | "side-by-side" | "passed-on" | "one-trip";
                                    /** @description What makes it unnecessary: an item, a source, a data element, a value */
                                    readonly by: string;
                                    readonly stands: string | null;
                                    /** @description Not asked either of whoever applies for the items one by one */
                                    readonly already: boolean;
                                    readonly rule: string | null;
                                } | null;
                            }[];
                        }[];
                        readonly waits: readonly {
                            readonly item: string;
                            readonly on: string;
                            readonly paper: string;
                        }[];
                        readonly path: {
                            /** Format: date */
                            readonly from: string;
                            /** Format: date */
                            readonly dueOn: string;
                            readonly items: readonly string[];
                        };
                        readonly conflicts: readonly {
                            readonly element: string;
                            /** @enum {string} */
                            readonly why: "kind" | "limits";
                            readonly fields: readonly {
                                readonly itemName: string;
                                readonly label: string;
                                readonly kind: string;
                            }[];
                        }[];
                        readonly alike: readonly (readonly {
                            readonly itemName: string;
                            readonly label: string;
                            readonly kind: string;
                        }[])[];
                        readonly offeredBy: readonly {
                            /** @description Full title without book-title marks */
                            readonly title: string;
                            /** @enum {string} */
                            readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                            readonly documentNumber: string | null;
                            readonly article: string | null;
                            /** @description As papers write it; without the article where nobody has checked it */
                            readonly text: string;
                            /** @description False: to be shown as 待核 */
                            readonly checked: boolean;
                            /** @description Made up for a demonstration district */
                            readonly invented: boolean;
                            readonly repealedOn: string | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly answerSituation: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Code of the chosen option by question */
                    readonly answers: {
                        readonly [key: string]: string;
                    };
                    /** @description The form as far as it is filled in */
                    readonly form?: {
                        readonly [key: string]: unknown;
                    };
                    /** @enum {string} */
                    readonly applicantKind?: "person" | "firm";
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly questions: readonly {
                            readonly id: string;
                            readonly text: string;
                            readonly options: readonly {
                                readonly code: string;
                                readonly label: string;
                                readonly help?: string;
                            }[];
                        }[];
                        /** @description Code of the chosen option by question */
                        readonly answers: {
                            readonly [key: string]: string;
                        };
                        readonly complete: boolean;
                        readonly materials: readonly {
                            readonly id: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly necessity: "required" | "situational" | "deferrable";
                            /** @enum {string} */
                            readonly source: "applicant" | "government" | "intermediary" | "other";
                            /** @enum {string} */
                            readonly form: "original" | "copy" | "electronic" | "certificate";
                            readonly copies: number;
                            /** @enum {string} */
                            readonly verification: "original-seen" | "shared-data" | "declaration";
                            readonly acceptanceStandard: string;
                            readonly sample: string;
                            /** @description Asked only in some situations */
                            readonly conditional: boolean;
                            readonly issuer: string | null;
                            readonly sharedFrom: string | null;
                            readonly blankForm: string | null;
                            /** @description The form's answers stand for it */
                            readonly fromForm: boolean;
                            readonly basis: readonly {
                                /** @description Full title without book-title marks */
                                readonly title: string;
                                /** @enum {string} */
                                readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                readonly documentNumber: string | null;
                                readonly article: string | null;
                                /** @description As papers write it; without the article where nobody has checked it */
                                readonly text: string;
                                /** @description False: to be shown as 待核 */
                                readonly checked: boolean;
                                /** @description Made up for a demonstration district */
                                readonly invented: boolean;
                                readonly repealedOn: string | null;
                            }[];
                        }[];
                        /** @description Ids of those that are offered */
                        readonly undertakings: readonly string[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly openGuide: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "html" | "pdf";
                /** @description Save it instead of showing it */
                readonly download?: boolean;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html; charset=utf-8": string;
                    readonly "application/pdf": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly openHandbook: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "html" | "pdf";
                /** @description Save it instead of showing it */
                readonly download?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html; charset=utf-8": string;
                    readonly "application/pdf": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listThemes: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly themes: readonly {
                            readonly code: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly audience: "person" | "legal";
                            readonly items: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listBodies: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly bodies: readonly {
                            readonly id: string | null;
                            readonly name: string;
                            readonly items: number;
                            readonly applicable: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listReasons: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: string;
                /** @description Its code */
                readonly item?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly reasons: readonly {
                            readonly kind: string;
                            readonly code: string;
                            readonly text: string;
                            readonly law: readonly {
                                /** @description Full title without book-title marks */
                                readonly title: string;
                                /** @enum {string} */
                                readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                readonly documentNumber: string | null;
                                readonly article: string | null;
                                /** @description As papers write it; without the article where nobody has checked it */
                                readonly text: string;
                                /** @description False: to be shown as 待核 */
                                readonly checked: boolean;
                                /** @description Made up for a demonstration district */
                                readonly invented: boolean;
                                readonly repealedOn: string | null;
                            }[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listItemDrafts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            readonly item: string;
                            readonly name: string;
                            readonly baseVersion: string | null;
                            /** @description Goes up by one with each saving */
                            readonly revision: number;
                            readonly savedBy: string;
                            readonly savedByName: string | null;
                            /**
                             * Format: date-time
                             * @description With the district's offset
                             */
                            readonly savedAt: string;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getItemToEdit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly name: string;
                        readonly bodyName: string;
                        readonly type: string;
                        readonly status: string | null;
                        readonly published: {
                            readonly version: string;
                            readonly source: {
                                /** @description The item, in the shape in which it is sent */
                                readonly spec: {
                                    readonly [key: string]: unknown;
                                };
                                readonly bpmn: string;
                                readonly dmn: readonly {
                                    readonly name: string;
                                    readonly xml: string;
                                }[];
                            };
                        } | null;
                        /** @description What was edited since and is not published */
                        readonly draft: {
                            readonly baseVersion: string | null;
                            /** @description Goes up by one with each saving */
                            readonly revision: number;
                            readonly savedBy: string;
                            readonly savedByName: string | null;
                            /**
                             * Format: date-time
                             * @description With the district's offset
                             */
                            readonly savedAt: string;
                            readonly source: {
                                /** @description The item, in the shape in which it is sent */
                                readonly spec: {
                                    readonly [key: string]: unknown;
                                };
                                readonly bpmn: string;
                                readonly dmn: readonly {
                                    readonly name: string;
                                    readonly xml: string;
                                }[];
                            };
                        } | null;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly saveItemDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly baseVersion: string | null;
                    readonly source: {
                        /** @description The item: every field that it is answered with, and no other; texts may be empty */
                        readonly spec: {
                            readonly [key: string]: unknown;
                        };
                        /** @description The BPMN 2.0 file of its flow */
                        readonly bpmn: string;
                        /** @description The DMN files beside it */
                        readonly dmn: readonly {
                            readonly name: string;
                            readonly xml: string;
                        }[];
                    };
                    /** @description That the author has before them; 0 where there was none */
                    readonly revision: number;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly revision: number;
                        /**
                         * Format: date-time
                         * @description With the district's offset
                         */
                        readonly savedAt: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly discardItemDraft: {
        readonly parameters: {
            readonly query: {
                /** @description That the author has before them */
                readonly revision: number;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly checkItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly baseVersion: string | null;
                    readonly source: {
                        /** @description The item: every field that it is answered with, and no other; texts may be empty */
                        readonly spec: {
                            readonly [key: string]: unknown;
                        };
                        /** @description The BPMN 2.0 file of its flow */
                        readonly bpmn: string;
                        /** @description The DMN files beside it */
                        readonly dmn: readonly {
                            readonly name: string;
                            readonly xml: string;
                        }[];
                    };
                    /** @description Whether the guide is asked for too */
                    readonly guide?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly findings: readonly {
                            readonly code: string;
                            /** @enum {string} */
                            readonly severity: "error" | "warning" | "note";
                            /** @description `materials[3].name`; `flow`, `flow.<element>` or `rules` for the files */
                            readonly place: string;
                            readonly element: string | null;
                            /** @description A course of events that leads there */
                            readonly path: readonly string[];
                            readonly line: number | null;
                            /** @description Of a finding on a decision table: where in which file */
                            readonly rule: {
                                readonly file: string;
                                readonly decision: string | null;
                                /** @description Ids of the rules, columns or cells */
                                readonly elements: readonly string[];
                                /** @description From 1 */
                                readonly rows: readonly number[];
                                readonly column: string | null;
                            } | null;
                            readonly basis: string | null;
                            /** @description In the reader's language */
                            readonly sentence: string;
                            readonly mend: string | null;
                        }[];
                        /** @description The day from which the promise is latest against the statute, in the last three published years */
                        readonly worstCase: {
                            /** Format: date */
                            readonly startsOn: string;
                            readonly promise: {
                                /** Format: date */
                                readonly dueOn: string;
                                /**
                                 * Format: date-time
                                 * @description With the district's offset
                                 */
                                readonly dueAt: string;
                            };
                            readonly statute: {
                                /** Format: date */
                                readonly dueOn: string;
                                /**
                                 * Format: date-time
                                 * @description With the district's offset
                                 */
                                readonly dueAt: string;
                            };
                            /** @description The promise ends later */
                            readonly late: boolean;
                        } | null;
                        /** @description As people would read it; null where it was not asked for, or while its body or office is unknown */
                        readonly guide: {
                            readonly version: string;
                            /** @description Other items applied for together (一件事) */
                            readonly bundle: boolean;
                            readonly main: {
                                readonly basicCode: string;
                                readonly name: string;
                                /** @description 业务办理项编码: 33 characters */
                                readonly handlingCode: string;
                                readonly handlings: readonly {
                                    /** @description Implementation code (实施编码) */
                                    readonly code: string;
                                    readonly name: string;
                                    /** @enum {string} */
                                    readonly handling: "new" | "change" | "renew" | "re-register" | "reissue" | "cancel";
                                }[];
                            } | null;
                            readonly basicCode: string;
                            /** @enum {string} */
                            readonly handling: "new" | "change" | "renew" | "re-register" | "reissue" | "cancel";
                            /** @enum {string} */
                            readonly level: "1" | "2" | "3" | "4" | "5" | "6" | "7";
                            /** @enum {string} */
                            readonly caseType: "1" | "2" | "3" | "4" | "9";
                            readonly servedParties: readonly ("1" | "2" | "3" | "4" | "5" | "6")[];
                            readonly handlingForms: readonly ("1" | "2" | "3" | "4" | "9")[];
                            readonly decision: {
                                /** @enum {string} */
                                readonly mode: "sole" | "review-and-decide" | "collegial";
                                readonly outcomes: readonly ("granted" | "refused" | "filed")[];
                            };
                            readonly body: {
                                readonly id: string;
                                readonly name: string;
                                readonly creditCode: string;
                                /** @enum {string} */
                                readonly nature: "1" | "2" | "3" | "9";
                                readonly phone: string;
                                readonly address: string;
                            };
                            readonly office: {
                                readonly id: string;
                                readonly name: string;
                            };
                            readonly themes: readonly {
                                readonly code: string;
                                readonly name: string;
                            }[];
                            readonly legalBases: readonly {
                                /** @description Full title without book-title marks */
                                readonly title: string;
                                /** @enum {string} */
                                readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                readonly documentNumber: string | null;
                                readonly article: string | null;
                                /** @description As papers write it; without the article where nobody has checked it */
                                readonly text: string;
                                /** @description False: to be shown as 待核 */
                                readonly checked: boolean;
                                /** @description Made up for a demonstration district */
                                readonly invented: boolean;
                                readonly repealedOn: string | null;
                            }[];
                            readonly receipt: {
                                /** @enum {string} */
                                readonly kind: "licence" | "on-the-spot" | "returned" | "receipt-is-filing" | "promised";
                                readonly noticeWithin: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | null;
                                /** @enum {string} */
                                readonly silence: "accepted-from-receipt" | "accepted-at-once" | "warning";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly corrections: {
                                    readonly within: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                        readonly text: string;
                                    };
                                    /** @enum {string} */
                                    readonly effect: "deemed-withdrawn" | "returned";
                                    readonly basis: readonly {
                                        /** @description Full title without book-title marks */
                                        readonly title: string;
                                        /** @enum {string} */
                                        readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                        readonly documentNumber: string | null;
                                        readonly article: string | null;
                                        /** @description As papers write it; without the article where nobody has checked it */
                                        readonly text: string;
                                        /** @description False: to be shown as 待核 */
                                        readonly checked: boolean;
                                        /** @description Made up for a demonstration district */
                                        readonly invented: boolean;
                                        readonly repealedOn: string | null;
                                    }[];
                                } | null;
                            };
                            readonly statutory: {
                                readonly limit: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly note: string | null;
                                readonly intakeCloses: readonly string[];
                            } | null;
                            readonly promise: {
                                readonly limit: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly note: string | null;
                                readonly intakeCloses: readonly string[];
                            } | null;
                            readonly delivery: {
                                readonly limit: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                readonly note: string | null;
                                readonly intakeCloses: readonly string[];
                            } | null;
                            readonly stops: readonly {
                                /** @enum {string} */
                                readonly kind: "hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "technical-review" | "assessment" | "consultation" | "rectification" | "publicity" | "site-visit" | "pending-ruling";
                                readonly label: string;
                                readonly stops: readonly ("statute" | "promise")[];
                                readonly maximum: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | null;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly extension: {
                                readonly maximum: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                };
                                /** @enum {string} */
                                readonly authority: "agency-head" | "chief-agency-head" | "government-head";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            } | null;
                            readonly conditions: readonly {
                                readonly id: string;
                                readonly text: string;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly situations: readonly {
                                readonly id: string;
                                readonly text: string;
                                readonly options: readonly {
                                    readonly code: string;
                                    readonly label: string;
                                    readonly help?: string;
                                }[];
                            }[];
                            readonly materials: readonly {
                                readonly id: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly necessity: "required" | "situational" | "deferrable";
                                /** @enum {string} */
                                readonly source: "applicant" | "government" | "intermediary" | "other";
                                /** @enum {string} */
                                readonly form: "original" | "copy" | "electronic" | "certificate";
                                readonly copies: number;
                                /** @enum {string} */
                                readonly verification: "original-seen" | "shared-data" | "declaration";
                                readonly acceptanceStandard: string;
                                readonly sample: string;
                                /** @description Asked only in some situations */
                                readonly conditional: boolean;
                                readonly issuer: string | null;
                                readonly sharedFrom: string | null;
                                readonly blankForm: string | null;
                                /** @description The form's answers stand for it */
                                readonly fromForm: boolean;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly undertakings: readonly {
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "deferred-material" | "proof" | "condition" | "credit-pre-review" | "project";
                                readonly name: string;
                                /** @description Names of materials, or texts of conditions */
                                readonly putsOff: readonly string[];
                                readonly materials: readonly string[];
                                readonly effects: readonly {
                                    /** @enum {string} */
                                    readonly effect: "deemed-withdrawn" | "acceptance-revoked" | "refused" | "due-before-completion-filing" | "owed-after-decision" | "ended" | "decision-revoked" | "pre-review-void" | "contract-breach";
                                    readonly basis: readonly {
                                        /** @description Full title without book-title marks */
                                        readonly title: string;
                                        /** @enum {string} */
                                        readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                        readonly documentNumber: string | null;
                                        readonly article: string | null;
                                        /** @description As papers write it; without the article where nobody has checked it */
                                        readonly text: string;
                                        /** @description False: to be shown as 待核 */
                                        readonly checked: boolean;
                                        /** @description Made up for a demonstration district */
                                        readonly invented: boolean;
                                        readonly repealedOn: string | null;
                                    }[];
                                }[];
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                                /** @description Who broke one and has not repaired it may not choose it */
                                readonly bars: boolean;
                                readonly told: readonly string[];
                                readonly due: {
                                    readonly limit: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                        readonly text: string;
                                    };
                                    /** @enum {string} */
                                    readonly starts: "acceptance" | "application-received" | "report-received" | "documents-received" | "proof-received" | "intake-closed" | "decision";
                                } | null;
                                readonly rectify: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | null;
                            }[];
                            /** @description Sections of typed fields, with conditions in FEEL */
                            readonly form: {
                                readonly [key: string]: unknown;
                            };
                            readonly result: {
                                /** @enum {string} */
                                readonly kind: "licence" | "certificate" | "approval" | "filing" | "notice" | "none";
                                readonly name: string;
                                readonly validity: ({
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "wd" | "cd" | "mo" | "h" | "wh" | "min";
                                    readonly text: string;
                                } | {
                                    readonly years: number;
                                } | {
                                    /** @description As the licence that it stands for: label of the form's date */
                                    readonly until: string;
                                }) | null;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            };
                            readonly fee: {
                                readonly name: string;
                                readonly amountFen: number | null;
                                readonly payee: string;
                                readonly reduction: string | null;
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            } | null;
                            readonly siteVisits: {
                                readonly count: number;
                                readonly reason: string | null;
                            };
                            readonly summary: string;
                            readonly steps: readonly string[];
                            readonly notes: readonly string[];
                            readonly faq: readonly {
                                readonly question: string;
                                readonly answer: string;
                            }[];
                            readonly place: string;
                            readonly hours: string;
                            readonly consult: {
                                readonly unit: string;
                                readonly phone: string;
                                readonly address?: string;
                                readonly url?: string;
                            };
                            readonly complaint: {
                                readonly unit: string;
                                readonly phone: string;
                                readonly address?: string;
                                readonly url?: string;
                            };
                            readonly remedies: {
                                readonly reviewBody: string;
                                readonly reviewDays: number;
                                readonly court: string;
                                readonly litigationMonths: number;
                                readonly online?: string;
                            };
                            readonly flow: readonly {
                                readonly id: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly kind: "review" | "consult" | "visit" | "expert-review" | "hearing" | "publicity" | "legal-check" | "propose" | "decide" | "other";
                                readonly office: {
                                    readonly id: string;
                                    readonly name: string;
                                };
                                /** @description Role within the office */
                                readonly post: string;
                                readonly limit: string | null;
                            }[];
                            readonly elements: {
                                /** @enum {string} */
                                readonly powerSource?: "1" | "2" | "3" | "4" | "5" | "6" | "7";
                                readonly quantityLimit?: {
                                    readonly text: string;
                                };
                                readonly appointment?: {
                                    readonly offered: boolean;
                                    readonly perDay?: number;
                                    readonly note?: string;
                                };
                                /** @enum {string} */
                                readonly onlineDepth?: "1" | "2" | "3" | "4" | "5" | "6" | "7";
                                /** @enum {string} */
                                readonly range?: "none" | "district" | "city" | "province" | "nation";
                                readonly payOnline?: boolean;
                                readonly express?: {
                                    readonly materials: boolean;
                                    readonly result: boolean;
                                };
                                readonly selfService?: boolean;
                                readonly hall?: {
                                    readonly name: string;
                                    readonly transport?: string;
                                };
                                readonly rights?: readonly string[];
                                readonly duties?: readonly string[];
                            };
                        } | null;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getEditingRegister: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly bodies: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly creditCode: string;
                        }[];
                        readonly offices: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly body: string;
                            readonly posts: readonly {
                                readonly role: string;
                                readonly name: string;
                            }[];
                        }[];
                        readonly bases: readonly {
                            readonly id: string;
                            /** @description Full title without book-title marks */
                            readonly title: string;
                            readonly level: string;
                            readonly documentNumber?: string;
                            readonly inForceFrom?: string;
                            readonly repealedOn?: string;
                            readonly repealedBy?: string;
                            readonly readOn?: string;
                            /** @description Types of power that it speaks of; absent: of any */
                            readonly governs?: readonly string[];
                            /** @description Made up for a demonstration district */
                            readonly invented?: boolean;
                        }[];
                        readonly themes: readonly {
                            readonly code: string;
                            readonly name: string;
                            readonly audience: string;
                        }[];
                        /** @description Published ones */
                        readonly items: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        /** @description Data elements that a field of a form may ask for, each in one kind of field */
                        readonly elements: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly kind: string;
                        }[];
                        /** @description What the upper level fixes */
                        readonly basics: readonly {
                            readonly basicCode: string;
                            readonly title: string;
                            readonly issuedBy: string;
                            readonly edition: string;
                            /** @description Fields that every item of this basic code has as they stand here, in the shape of an item */
                            readonly fixed: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        /** @description How a reader of BPMN knows our attributes */
                        readonly attributes: {
                            readonly name: string;
                            readonly uri: string;
                            readonly prefix: string;
                            readonly xml: {
                                readonly tagAlias: string;
                            };
                            readonly types: readonly {
                                readonly name: string;
                                readonly extends: readonly string[];
                                readonly properties: readonly {
                                    readonly name: string;
                                    readonly isAttr: boolean;
                                    readonly type: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listItemChanges: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those that wait for a signature of the caller */
                readonly mine?: boolean;
                readonly status?: "checked" | "ready" | "scheduled" | "effective" | "returned" | "cancelled";
                readonly item?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly kind: "new" | "amend" | "withdraw";
                            /** @enum {string} */
                            readonly status: "checked" | "ready" | "scheduled" | "effective" | "returned" | "cancelled";
                            readonly reason: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly openedAt: string;
                            readonly openedBy: string;
                            readonly aspects: readonly {
                                /** @enum {string} */
                                readonly aspect: "existence" | "legality" | "fee" | "limit" | "materials";
                                /** @description That the district names for it */
                                readonly posts: readonly string[];
                                readonly signed: {
                                    readonly by: string;
                                    readonly post: string;
                                    readonly opinion: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                                /** @description The caller may sign it now */
                                readonly mine: boolean;
                            }[];
                            readonly openWarnings: number;
                            readonly batch: string | null;
                            readonly effectiveOn: string | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly openItemChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly item: string;
                    /** @description Take the item out of the catalogue; no draft is needed */
                    readonly withdraw?: boolean;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getItemChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly item: string;
                        readonly itemName: string;
                        /** @enum {string} */
                        readonly kind: "new" | "amend" | "withdraw";
                        /** @enum {string} */
                        readonly status: "checked" | "ready" | "scheduled" | "effective" | "returned" | "cancelled";
                        readonly reason: string;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly openedAt: string;
                        readonly openedBy: string;
                        readonly aspects: readonly {
                            /** @enum {string} */
                            readonly aspect: "existence" | "legality" | "fee" | "limit" | "materials";
                            /** @description That the district names for it */
                            readonly posts: readonly string[];
                            readonly signed: {
                                readonly by: string;
                                readonly post: string;
                                readonly opinion: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                            /** @description The caller may sign it now */
                            readonly mine: boolean;
                        }[];
                        readonly openWarnings: number;
                        readonly batch: string | null;
                        readonly effectiveOn: string | null;
                        /** @description Number of its events */
                        readonly version: number;
                        readonly baseVersion: string | null;
                        readonly changes: readonly {
                            /** @enum {string} */
                            readonly kind: "added" | "removed" | "changed" | "moved";
                            /** @description The way into the item, such as materials[plan].copies */
                            readonly place: string;
                            /** @description What it is called, from the outermost */
                            readonly label: readonly string[];
                            readonly before: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly after: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly aspects: readonly ("existence" | "legality" | "fee" | "limit" | "materials")[];
                        }[];
                        readonly findings: readonly {
                            readonly code: string;
                            /** @enum {string} */
                            readonly severity: "error" | "warning" | "note";
                            readonly place: string;
                            /** @description In the reader's language */
                            readonly sentence: string;
                            readonly accepted: {
                                readonly by: string;
                                readonly reason: string;
                            } | null;
                        }[];
                        /** @description Open cases of the item by state: each keeps the version that it began with */
                        readonly running: readonly {
                            readonly status: string;
                            readonly cases: number;
                        }[];
                        readonly events: readonly {
                            readonly type: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                            readonly by: string | null;
                            readonly aspect: ("existence" | "legality" | "fee" | "limit" | "materials") | null;
                            readonly words: string | null;
                        }[];
                        /** @description False when what is stored is not what was signed */
                        readonly intact: boolean;
                        readonly may: {
                            readonly accept: boolean;
                            readonly cancel: boolean;
                        };
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly giveItemChangeCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "sign";
                    /** @enum {string} */
                    readonly aspect: "existence" | "legality" | "fee" | "limit" | "materials";
                    readonly opinion: string;
                } | {
                    /** @constant */
                    readonly type: "return";
                    /** @enum {string} */
                    readonly aspect: "existence" | "legality" | "fee" | "limit" | "materials";
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly type: "accept-warning";
                    readonly code: string;
                    readonly place: string;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly type: "cancel";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly tryItemChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description New ids of steps by their old ones */
                    readonly mapping?: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version that is published, or that a change would publish */
                        readonly to: string;
                        readonly cases: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly from: string;
                            readonly changes: readonly {
                                readonly node: string;
                                readonly name: string;
                                readonly what: string;
                                readonly from: string;
                                readonly to: string;
                            }[];
                            readonly obstacles: readonly {
                                readonly node: string;
                                readonly name: string;
                                readonly why: string;
                            }[];
                            readonly refusal: string | null;
                            readonly dueOn: {
                                readonly before: string | null;
                                readonly after: string | null;
                            };
                            readonly migrated: boolean;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listItemBatches: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly status: "open" | "published" | "effective" | "cancelled";
                            readonly documentNumber: string | null;
                            readonly effectiveOn: string | null;
                            readonly madeBy: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly madeAt: string;
                            readonly publishedBy: string | null;
                            readonly publishedAt: string | null;
                            readonly changes: readonly string[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly createItemBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly giveItemBatchCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "add";
                    /** Format: uuid */
                    readonly change: string;
                } | {
                    /** @constant */
                    readonly type: "remove";
                    /** Format: uuid */
                    readonly change: string;
                } | {
                    /** @constant */
                    readonly type: "publish";
                    readonly documentNumber: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly effectiveOn: string;
                } | {
                    /** @constant */
                    readonly type: "cancel";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listItemVersions: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly versions: readonly {
                            readonly version: string | null;
                            /** @enum {string} */
                            readonly origin: "files" | "screen";
                            readonly documentNumber: string | null;
                            readonly batchName: string | null;
                            readonly reason: string | null;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly effectiveOn: string;
                            readonly until: string | null;
                            /** @enum {string} */
                            readonly state: "coming" | "current" | "former";
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly compareItemVersions: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly changes: readonly {
                            /** @enum {string} */
                            readonly kind: "added" | "removed" | "changed" | "moved";
                            /** @description The way into the item, such as materials[plan].copies */
                            readonly place: string;
                            /** @description What it is called, from the outermost */
                            readonly label: readonly string[];
                            readonly before: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly after: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly aspects: readonly ("existence" | "legality" | "fee" | "limit" | "materials")[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listBasicItems: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            readonly basicCode: string;
                            readonly title: string;
                            readonly issuedBy: string;
                            readonly edition: string;
                            /** @description That are fixed */
                            readonly fields: readonly ("name" | "type" | "servedParties" | "legalBases" | "statutory" | "conditions")[];
                            readonly openProposals: number;
                            readonly heirs: readonly {
                                readonly code: string;
                                readonly name: string;
                                readonly bodyName: string;
                                /** @enum {string} */
                                readonly status: "draft" | "published" | "withdrawn";
                                /** @description Fields in which the published version says something else; null for what is not published */
                                readonly differing: readonly ("name" | "type" | "servedParties" | "legalBases" | "statutory" | "conditions")[] | null;
                            }[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getBasicItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly basicCode: string;
                        readonly title: string;
                        readonly issuedBy: string;
                        readonly edition: string;
                        /** @description That are fixed */
                        readonly fields: readonly ("name" | "type" | "servedParties" | "legalBases" | "statutory" | "conditions")[];
                        readonly openProposals: number;
                        /** @description What each fixed field says */
                        readonly fixed: readonly {
                            /** @enum {string} */
                            readonly kind: "added" | "removed" | "changed" | "moved";
                            /** @description The way into the item, such as materials[plan].copies */
                            readonly place: string;
                            /** @description What it is called, from the outermost */
                            readonly label: readonly string[];
                            readonly before: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly after: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly aspects: readonly ("existence" | "legality" | "fee" | "limit" | "materials")[];
                        }[];
                        readonly heirs: readonly {
                            readonly code: string;
                            readonly name: string;
                            readonly bodyName: string;
                            /** @enum {string} */
                            readonly status: "draft" | "published" | "withdrawn";
                            /** @description Fields in which the published version says something else; null for what is not published */
                            readonly differing: readonly ("name" | "type" | "servedParties" | "legalBases" | "statutory" | "conditions")[] | null;
                            /** @description Against what is fixed */
                            readonly changes: readonly {
                                /** @enum {string} */
                                readonly kind: "added" | "removed" | "changed" | "moved";
                                /** @description The way into the item, such as materials[plan].copies */
                                readonly place: string;
                                /** @description What it is called, from the outermost */
                                readonly label: readonly string[];
                                readonly before: readonly {
                                    readonly label: string | null;
                                    readonly words: readonly string[];
                                }[] | null;
                                readonly after: readonly {
                                    readonly label: string | null;
                                    readonly words: readonly string[];
                                }[] | null;
                                readonly aspects: readonly ("existence" | "legality" | "fee" | "limit" | "materials")[];
                            }[];
                            /** @description Of every field that the edition changed: whether the published version follows it, is behind it, says a third thing, or may say what it likes by now; null for what is not published */
                            readonly standings: readonly {
                                /** @enum {string} */
                                readonly field: "name" | "type" | "servedParties" | "legalBases" | "statutory" | "conditions";
                                /** @enum {string} */
                                readonly standing: "follows" | "behind" | "other" | "open";
                            }[] | null;
                        }[];
                        /** @description The latest first */
                        readonly editions: readonly {
                            readonly edition: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly loadedOn: string;
                            /** @description False: from here on the district inherited it no more */
                            readonly inherited: boolean;
                        }[];
                        /** @description Of the edition that stands, against the one before it */
                        readonly changes: readonly {
                            /** @enum {string} */
                            readonly kind: "added" | "removed" | "changed" | "moved";
                            /** @description The way into the item, such as materials[plan].copies */
                            readonly place: string;
                            /** @description What it is called, from the outermost */
                            readonly label: readonly string[];
                            readonly before: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly after: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly aspects: readonly ("existence" | "legality" | "fee" | "limit" | "materials")[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listUpwardProposals: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "drafted" | "sent" | "answered" | "withdrawn";
                readonly basic?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly basicCode: string;
                            readonly title: string;
                            readonly issuedBy: string;
                            /** @description That the proposal was written against */
                            readonly edition: string;
                            /** @enum {string} */
                            readonly field: "name" | "type" | "servedParties" | "legalBases" | "statutory" | "conditions";
                            /** @enum {string} */
                            readonly status: "drafted" | "sent" | "answered" | "withdrawn";
                            readonly reason: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly openedAt: string;
                            readonly openedBy: string;
                            readonly letter: {
                                readonly documentNumber: string;
                                /**
                                 * Format: date
                                 * @description Civil date in the district's time zone
                                 */
                                readonly on: string;
                            } | null;
                            readonly answer: {
                                /** @enum {string} */
                                readonly outcome: "adopted" | "adopted-in-part" | "declined";
                                readonly reason: string;
                                readonly by: string;
                                /**
                                 * Format: date
                                 * @description Civil date in the district's time zone
                                 */
                                readonly on: string;
                                readonly documentNumber: string;
                            } | null;
                            /** @description The edition that stands now, where it says what was proposed, or some of it */
                            readonly adoption: {
                                readonly edition: string;
                                readonly whole: boolean;
                            } | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly openUpwardProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly basicCode: string;
                    /** @description The field with what it should say, in the shape of an item: {"name": "…"} */
                    readonly proposed: {
                        readonly [key: string]: unknown;
                    };
                    readonly reason: string;
                    readonly basis: readonly {
                        readonly law: string;
                        readonly article?: string;
                        readonly checked: boolean;
                    }[];
                    /** @description That the words touch */
                    readonly items: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getUpwardProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly basicCode: string;
                        readonly title: string;
                        readonly issuedBy: string;
                        /** @description That the proposal was written against */
                        readonly edition: string;
                        /** @enum {string} */
                        readonly field: "name" | "type" | "servedParties" | "legalBases" | "statutory" | "conditions";
                        /** @enum {string} */
                        readonly status: "drafted" | "sent" | "answered" | "withdrawn";
                        readonly reason: string;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly openedAt: string;
                        readonly openedBy: string;
                        readonly letter: {
                            readonly documentNumber: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly on: string;
                        } | null;
                        readonly answer: {
                            /** @enum {string} */
                            readonly outcome: "adopted" | "adopted-in-part" | "declined";
                            readonly reason: string;
                            readonly by: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly on: string;
                            readonly documentNumber: string;
                        } | null;
                        /** @description The edition that stands now, where it says what was proposed, or some of it */
                        readonly adoption: {
                            readonly edition: string;
                            readonly whole: boolean;
                        } | null;
                        /** @description Number of its events */
                        readonly version: number;
                        /** @description The field with what it should say, in the shape in which it is sent */
                        readonly proposed: {
                            readonly [key: string]: unknown;
                        };
                        readonly basis: readonly {
                            readonly law: string;
                            readonly article?: string;
                            readonly checked: boolean;
                        }[];
                        readonly changes: readonly {
                            /** @enum {string} */
                            readonly kind: "added" | "removed" | "changed" | "moved";
                            /** @description The way into the item, such as materials[plan].copies */
                            readonly place: string;
                            /** @description What it is called, from the outermost */
                            readonly label: readonly string[];
                            readonly before: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly after: readonly {
                                readonly label: string | null;
                                readonly words: readonly string[];
                            }[] | null;
                            readonly aspects: readonly ("existence" | "legality" | "fee" | "limit" | "materials")[];
                        }[];
                        readonly laws: readonly {
                            /** @description Full title without book-title marks */
                            readonly title: string;
                            /** @enum {string} */
                            readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                            readonly documentNumber: string | null;
                            readonly article: string | null;
                            /** @description As papers write it; without the article where nobody has checked it */
                            readonly text: string;
                            /** @description False: to be shown as 待核 */
                            readonly checked: boolean;
                            /** @description Made up for a demonstration district */
                            readonly invented: boolean;
                            readonly repealedOn: string | null;
                        }[];
                        readonly items: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        readonly events: readonly {
                            readonly type: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                            readonly by: string;
                            readonly words: string | null;
                        }[];
                        /** @description What the caller may do now */
                        readonly may: readonly ("revise" | "send" | "answer" | "withdraw")[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly giveUpwardProposalCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "revise";
                    /** @description The field with what it should say, in the shape of an item: {"name": "…"} */
                    readonly proposed: {
                        readonly [key: string]: unknown;
                    };
                    readonly reason: string;
                    readonly basis: readonly {
                        readonly law: string;
                        readonly article?: string;
                        readonly checked: boolean;
                    }[];
                    /** @description That the words touch */
                    readonly items: readonly string[];
                } | {
                    /** @constant */
                    readonly type: "send";
                    readonly documentNumber: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly on: string;
                } | {
                    /** @constant */
                    readonly type: "answer";
                    /** @enum {string} */
                    readonly outcome: "adopted" | "adopted-in-part" | "declined";
                    readonly reason: string;
                    readonly by: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly on: string;
                    readonly documentNumber: string;
                } | {
                    /** @constant */
                    readonly type: "withdraw";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly searchCases: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
                /** @description States, parted by commas */
                readonly state?: string;
                readonly item?: string;
                readonly office?: string;
                /** @description Open cases that have this light; any asks for all open ones */
                readonly light?: "any" | "green" | "yellow" | "red";
                /** @description With `light`: as at the end of this day */
                readonly on?: string;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Counted up to 10000, which stands for as many or more */
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            readonly office: string;
                            readonly officeName: string;
                            readonly channel: string;
                            readonly applicantName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly submittedAt: string;
                            readonly dueOn: string | null;
                            readonly dueAt: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            readonly provisional: boolean;
                            readonly statutoryDueOn: string | null;
                            readonly promisedDueOn: string | null;
                            readonly outcome: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly applyForCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly jurisdiction: string;
                    readonly item: string;
                    readonly applicant?: {
                        /** @enum {string} */
                        readonly kind: "person" | "firm";
                        /** @description GB/T 证件类型; 111 is the resident identity card */
                        readonly idKind?: string;
                        readonly name: string;
                        readonly idNumber: string;
                        readonly phone: string;
                        readonly address?: string;
                        readonly representative?: {
                            readonly name: string;
                            readonly idNumber: string;
                            readonly phone: string;
                        };
                        readonly proxy?: {
                            readonly name: string;
                            readonly idNumber: string;
                            readonly phone: string;
                            readonly letterSeen: boolean;
                        };
                    };
                    readonly situation: {
                        readonly [key: string]: string;
                    };
                    /** @description Answers by field id; checked against the item's form */
                    readonly form: {
                        readonly [key: string]: unknown;
                    };
                    /** @description Uploaded files by material code */
                    readonly materials: {
                        readonly [key: string]: readonly string[];
                    };
                    readonly submit: boolean;
                    /** @description Hand in what there is: receipt may not be refused for gaps */
                    readonly incomplete?: boolean;
                    /** @enum {string} */
                    readonly serviceWay?: "direct" | "window" | "post" | "electronic" | "substitute" | "entrusted" | "public";
                    /** @description By field: the source from which the screen filled it in, as `prefill` names it; looked up again */
                    readonly prefilled?: {
                        readonly [key: string]: string;
                    };
                    /** @description Materials that are not handed in, being held already */
                    readonly held?: readonly string[];
                    /** @description At a counter: 原件已核 */
                    readonly originalsSeen?: readonly string[];
                    /** @description Undertakings (承诺) that the person chose; none is ever asked for */
                    readonly undertakings?: readonly string[];
                    /** @description At a counter: the person has read and signed the letters */
                    readonly undertakingsSigned?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly number: string | null;
                        /** @enum {string} */
                        readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                        readonly version: number;
                        readonly trackingCode?: string;
                        readonly allowed: readonly {
                            readonly type: string;
                            readonly tasks?: readonly string[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly number: string | null;
                        /** @enum {string} */
                        readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                        readonly version: number;
                        readonly item: {
                            readonly code: string;
                            readonly name: string;
                            readonly caseType: string;
                            readonly decisionMode: string;
                        };
                        readonly body: {
                            readonly id: string;
                            readonly name: string;
                        };
                        /** @enum {string} */
                        readonly channel: "window" | "online" | "self-service" | "post" | "agent" | "transfer" | "imported";
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly submittedAt: string;
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly receivedOn: string;
                        readonly acceptedOn: string | null;
                        readonly acceptanceKind: string | null;
                        readonly situation: {
                            readonly [key: string]: string;
                        };
                        readonly applicant: {
                            /** @enum {string} */
                            readonly kind: "person" | "firm";
                            readonly name: string;
                            readonly idKind: string;
                            readonly idNumber: string;
                            readonly phone: string;
                            readonly address: string | null;
                            readonly representative: string | null;
                            readonly proxy: {
                                readonly name: string;
                                readonly phone: string;
                                readonly letterSeen: boolean;
                            } | null;
                        } | null;
                        readonly form: {
                            readonly [key: string]: unknown;
                        };
                        readonly provenance: readonly {
                            readonly field: string;
                            readonly source: {
                                /** @enum {string} */
                                readonly kind: "certificate" | "account" | "case" | "correction";
                                /** @description As printed, of the certificate or of the earlier case; empty for an account */
                                readonly number: string;
                                /** @description What the certificate or the item of the case is called */
                                readonly name: string;
                                readonly bodyName: string;
                                readonly on: string | null;
                                readonly until: string | null;
                            };
                            readonly fresh: boolean;
                            /** @description Left as it was filled in */
                            readonly unchanged: boolean;
                            /** @description What the source says, where the person changed it; null else */
                            readonly held: unknown;
                            readonly disputed: {
                                /** Format: uuid */
                                readonly caseId: string;
                                readonly number: string;
                                readonly state: string | null;
                                readonly outcome: string | null;
                            } | null;
                        }[];
                        readonly materials: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly necessity: string;
                            readonly verification: string;
                            readonly sharedFrom: string | null;
                            readonly fromForm: boolean;
                            readonly files: readonly {
                                /** @description SHA-256 of an uploaded file */
                                readonly id: string;
                                readonly name: string;
                                readonly mediaType: string;
                                readonly size: number;
                            }[];
                            readonly originalSeen: boolean;
                            readonly held: {
                                /** @enum {string} */
                                readonly kind: "certificate" | "case";
                                readonly number: string;
                                readonly name: string;
                                readonly bodyName: string;
                                readonly on: string | null;
                                readonly until: string | null;
                            } | null;
                        }[];
                        readonly corrections: readonly {
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly requestedAt: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly dueOn: string;
                            readonly effect: string;
                            readonly deliveredOn: string | null;
                            readonly items: readonly {
                                readonly target: string;
                                readonly reason: string;
                                readonly how: string;
                            }[];
                        }[];
                        readonly undertakings: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "deferred-material" | "proof" | "condition" | "credit-pre-review" | "project";
                            readonly name: string;
                            /** @description Names of materials, or texts of conditions */
                            readonly putsOff: readonly string[];
                            readonly materials: readonly string[];
                            readonly effects: readonly {
                                /** @enum {string} */
                                readonly effect: "deemed-withdrawn" | "acceptance-revoked" | "refused" | "due-before-completion-filing" | "owed-after-decision" | "ended" | "decision-revoked" | "pre-review-void" | "contract-breach";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly basis: readonly {
                                /** @description Full title without book-title marks */
                                readonly title: string;
                                /** @enum {string} */
                                readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                readonly documentNumber: string | null;
                                readonly article: string | null;
                                /** @description As papers write it; without the article where nobody has checked it */
                                readonly text: string;
                                /** @description False: to be shown as 待核 */
                                readonly checked: boolean;
                                /** @description Made up for a demonstration district */
                                readonly invented: boolean;
                                readonly repealedOn: string | null;
                            }[];
                            /** @description Who broke one and has not repaired it may not choose it */
                            readonly bars: boolean;
                            readonly told: readonly string[];
                            readonly standing: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly givenAt: string;
                            readonly dueOn: string | null;
                            readonly dueOf: ("person" | "office") | null;
                            readonly breach: {
                                readonly effect: string;
                                readonly reason: string;
                            } | null;
                            readonly mayWithdraw: boolean;
                            readonly mayDeliver: boolean;
                            readonly mayCheck: boolean;
                        }[];
                        readonly undertakingsOffered: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "deferred-material" | "proof" | "condition" | "credit-pre-review" | "project";
                            readonly name: string;
                            /** @description Names of materials, or texts of conditions */
                            readonly putsOff: readonly string[];
                            readonly materials: readonly string[];
                            readonly effects: readonly {
                                /** @enum {string} */
                                readonly effect: "deemed-withdrawn" | "acceptance-revoked" | "refused" | "due-before-completion-filing" | "owed-after-decision" | "ended" | "decision-revoked" | "pre-review-void" | "contract-breach";
                                readonly basis: readonly {
                                    /** @description Full title without book-title marks */
                                    readonly title: string;
                                    /** @enum {string} */
                                    readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                    readonly documentNumber: string | null;
                                    readonly article: string | null;
                                    /** @description As papers write it; without the article where nobody has checked it */
                                    readonly text: string;
                                    /** @description False: to be shown as 待核 */
                                    readonly checked: boolean;
                                    /** @description Made up for a demonstration district */
                                    readonly invented: boolean;
                                    readonly repealedOn: string | null;
                                }[];
                            }[];
                            readonly basis: readonly {
                                /** @description Full title without book-title marks */
                                readonly title: string;
                                /** @enum {string} */
                                readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
                                readonly documentNumber: string | null;
                                readonly article: string | null;
                                /** @description As papers write it; without the article where nobody has checked it */
                                readonly text: string;
                                /** @description False: to be shown as 待核 */
                                readonly checked: boolean;
                                /** @description Made up for a demonstration district */
                                readonly invented: boolean;
                                readonly repealedOn: string | null;
                            }[];
                            /** @description Who broke one and has not repaired it may not choose it */
                            readonly bars: boolean;
                            readonly told: readonly string[];
                        }[];
                        readonly clocks: readonly {
                            /** @description receipt, statutory, promised, delivery, or the id of a further clock */
                            readonly name: string;
                            /** @description Of a further clock; empty for the others */
                            readonly label: string;
                            /** @enum {string} */
                            readonly kind: "common" | "campaign" | "project";
                            readonly limit: {
                                readonly amount: number;
                                readonly unit: string;
                            };
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly startsOn: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly dueOn: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly dueAt: string;
                            /** @enum {string} */
                            readonly light: "green" | "yellow" | "red";
                            /** @description Crosses into a year whose holidays are not published */
                            readonly provisional: boolean;
                            readonly running: boolean;
                            readonly totalDays: number;
                            readonly usedDays: number;
                            readonly leftDays: number;
                            readonly days: readonly {
                                /**
                                 * Format: date
                                 * @description Civil date in the district's time zone
                                 */
                                readonly date: string;
                                readonly counted: boolean;
                                readonly why: string;
                            }[];
                        }[];
                        readonly spent: {
                            readonly days: readonly {
                                /**
                                 * Format: date
                                 * @description Civil date in the district's time zone
                                 */
                                readonly date: string;
                                readonly why: string;
                                readonly working: boolean;
                                readonly shares: readonly {
                                    /** @enum {string} */
                                    readonly kind: "applicant" | "window" | "office" | "expert" | "other-body" | "upper" | "stop" | "nobody";
                                    readonly unit: string;
                                    readonly name: string;
                                    readonly share: number;
                                }[];
                                readonly stop: {
                                    readonly procedure: string;
                                    readonly articles: readonly string[];
                                } | null;
                            }[];
                            readonly parties: readonly {
                                /** @enum {string} */
                                readonly kind: "applicant" | "window" | "office" | "expert" | "other-body" | "upper" | "stop" | "nobody";
                                readonly unit: string;
                                readonly name: string;
                                readonly calendarDays: number;
                                readonly workingDays: number;
                            }[];
                        } | null;
                        readonly tasks: readonly {
                            readonly id: string;
                            readonly node: string;
                            readonly name: string;
                            readonly kind: string;
                            readonly office: string;
                            readonly officeName: string;
                            readonly post: string;
                            readonly holder: string | null;
                            readonly holderName: string | null;
                            readonly openedAt: string | null;
                            readonly dueOn: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            readonly outcomes: readonly string[];
                            readonly minimumOfficers: number;
                            readonly returnTargets: readonly {
                                readonly node: string;
                                readonly name: string;
                            }[];
                            readonly jumpTargets: readonly {
                                readonly node: string;
                                readonly name: string;
                            }[];
                        }[];
                        readonly takeBack: readonly {
                            readonly node: string;
                            readonly name: string;
                        }[];
                        readonly waits: readonly {
                            readonly id: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly from: "applicant" | "office";
                        }[];
                        readonly opinions: readonly {
                            readonly task: string;
                            readonly step: string;
                            readonly officeName: string;
                            readonly by: string | null;
                            readonly outcome: string;
                            readonly text: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                            /** @description False after the step was sent back */
                            readonly stands: boolean;
                        }[];
                        readonly consultations: readonly {
                            readonly node: string;
                            readonly step: string;
                            readonly leadName: string;
                            readonly columns: readonly {
                                readonly task: string;
                                readonly officeName: string;
                                /** @enum {string} */
                                readonly state: "open" | "said" | "absent" | "called-off";
                                readonly outcome: string | null;
                                readonly conditions: readonly string[];
                                readonly text: string;
                                readonly by: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly openedAt: string;
                                readonly at: string | null;
                                readonly dueOn: string | null;
                                readonly light: ("green" | "yellow" | "red") | null;
                                readonly absentBasis: string | null;
                                readonly answer: {
                                    readonly adopted: boolean;
                                    readonly reason: string;
                                } | null;
                                readonly stands: boolean;
                            }[];
                            readonly agreed: number;
                            readonly conditional: number;
                            readonly objected: number;
                            readonly absent: number;
                            readonly open: number;
                        }[];
                        readonly specials: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly suspensions: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly licence: {
                            /** @enum {string} */
                            readonly standing: "in-force" | "impounded" | "expired" | "revoked" | "rescinded" | "lapsed" | "forfeited" | "deregistered";
                            readonly since: string | null;
                            readonly changes: readonly {
                                /** @enum {string} */
                                readonly act: "revoke" | "rescind" | "lapse" | "deregister" | "forfeit" | "impound" | "release";
                                /**
                                 * Format: date
                                 * @description Civil date in the district's time zone
                                 */
                                readonly on: string;
                                readonly until: string | null;
                                readonly deceit: boolean;
                            }[];
                            readonly acts: readonly ("revoke" | "rescind" | "lapse" | "deregister" | "forfeit" | "impound" | "release")[];
                            readonly lapses: readonly {
                                readonly code: string;
                                readonly label: string;
                            }[];
                        } | null;
                        readonly suspensionsAllowed: readonly {
                            readonly code: string;
                            readonly label: string;
                        }[];
                        readonly supervisions: readonly {
                            readonly id: string;
                            readonly order: string;
                            readonly toName: string | null;
                            readonly byName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly orderedAt: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly answerDueOn: string;
                            readonly answer: {
                                readonly text: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                            readonly mine: boolean;
                        }[];
                        readonly stopsAllowed: readonly {
                            readonly kind: string;
                            readonly label: string;
                            readonly stops: readonly string[];
                        }[];
                        readonly extensionAllowed: {
                            readonly maximum: number;
                            readonly unit: string;
                            readonly authority: string;
                        } | null;
                        readonly conditions: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly outcomes: readonly string[];
                        readonly decision: {
                            readonly [key: string]: unknown;
                        } | null;
                        readonly feeFen: number | null;
                        readonly paid: boolean;
                        readonly issued: {
                            readonly [key: string]: unknown;
                        } | null;
                        readonly service: {
                            readonly [key: string]: unknown;
                        } | null;
                        readonly serviceWay: string;
                        readonly closedAt: string | null;
                        readonly acts: readonly {
                            readonly id: string;
                            readonly kind: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                            readonly rated: boolean;
                        }[];
                        readonly alarms: readonly string[];
                        readonly children: readonly {
                            readonly step: string;
                            readonly item: string;
                            readonly itemName: string;
                            readonly id: string | null;
                            readonly number: string | null;
                            readonly state: ("draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived") | null;
                            readonly outcome: string | null;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly askedOn: string;
                            readonly statutoryDueOn: string | null;
                            readonly promisedDueOn: string | null;
                            readonly dueOn: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            /** @description It goes on by itself: this case no longer waits for it */
                            readonly released: boolean;
                            readonly obstacle: string | null;
                            readonly readable: boolean;
                        }[];
                        readonly expectedEnd: {
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly on: string;
                            /** @description A clock on the way stands still: the day moves with every day of it */
                            readonly moving: boolean;
                            /** @description Names of the steps that set the day */
                            readonly by: readonly string[];
                        } | null;
                        readonly parent: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly readable: boolean;
                        } | null;
                        readonly timeline: readonly {
                            readonly seq: number;
                            readonly type: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                            readonly effectiveAt: string | null;
                            readonly by: {
                                readonly kind: string;
                                readonly name: string | null;
                                readonly substitute: boolean;
                            };
                            readonly facts: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        readonly next: {
                            readonly code: string;
                            readonly who: string;
                            readonly dueOn: string | null;
                            readonly steps: readonly string[];
                        } | null;
                        readonly observed: {
                            readonly deadlineAt: string | null;
                            readonly closedAt: string | null;
                            readonly activities: number;
                        } | null;
                        readonly allowed: readonly {
                            readonly type: string;
                            readonly tasks?: readonly string[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly giveCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "submit";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "receive";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly originalsSeen?: readonly string[];
                } | {
                    /** @constant */
                    readonly type: "accept";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "give-undertaking";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly undertaking: string;
                    /** @description At a counter: the person has read and signed the letter */
                    readonly signed?: boolean;
                } | {
                    /** @constant */
                    readonly type: "withdraw-undertaking";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly undertaking: string;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly type: "deliver-undertaking";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly undertaking: string;
                    /** @description Uploaded files by material code */
                    readonly materials: {
                        readonly [key: string]: readonly string[];
                    };
                } | {
                    /** @constant */
                    readonly type: "check-undertaking";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly undertaking: string;
                    /** @enum {string} */
                    readonly outcome: "kept" | "unmet";
                    readonly findings: string;
                    /** @description Who verified on site; two or more for conditions */
                    readonly officers?: readonly string[];
                } | {
                    /** @constant */
                    readonly type: "request-corrections";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly items: readonly {
                        readonly target: string;
                        readonly reason: string;
                        readonly how: string;
                    }[];
                    readonly headReason?: string;
                } | {
                    /** @constant */
                    readonly type: "correct";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    /** @description Answers by field id; checked against the item's form */
                    readonly form?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description Uploaded files by material code */
                    readonly materials?: {
                        readonly [key: string]: readonly string[];
                    };
                } | {
                    /** @constant */
                    readonly type: "correct-on-the-spot";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    /** @description Answers by field id; checked against the item's form */
                    readonly form?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description Uploaded files by material code */
                    readonly materials?: {
                        readonly [key: string]: readonly string[];
                    };
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly type: "declare-not-needed";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly reason: string;
                    readonly explanation: string;
                } | {
                    /** @constant */
                    readonly type: "decline-jurisdiction";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly reason: string;
                    readonly rightBody: string;
                    readonly explanation: string;
                } | {
                    /** @constant */
                    readonly type: "return-papers";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly items: readonly {
                        readonly target: string;
                        readonly reason: string;
                        readonly how: string;
                    }[];
                } | {
                    /** @constant */
                    readonly type: "return-to-window";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly reason: string;
                    readonly explanation: string;
                } | {
                    /** @constant */
                    readonly type: "claim";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                } | {
                    /** @constant */
                    readonly type: "hand-over";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    /** Format: uuid */
                    readonly to: string;
                    readonly note?: string;
                } | {
                    /** @constant */
                    readonly type: "review";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    readonly outcome: string;
                    readonly opinion: string;
                    /** @description Of an agreement on conditions */
                    readonly conditions?: readonly string[];
                    readonly checks?: {
                        readonly [key: string]: boolean;
                    };
                } | {
                    /** @constant */
                    readonly type: "record-visit";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    readonly outcome: string;
                    /**
                     * Format: date-time
                     * @description Instant with an offset
                     */
                    readonly visitedAt: string;
                    /** @description Accounts; their 执法证 numbers come from the register */
                    readonly officers: readonly string[];
                    readonly findings: string;
                    readonly personsWords: string;
                    readonly photos?: readonly string[];
                } | {
                    /** @constant */
                    readonly type: "send-back";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    readonly to: string;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly type: "ask-signer";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    /** Format: uuid */
                    readonly to: string;
                    readonly question: string;
                } | {
                    /** @constant */
                    readonly type: "delegate";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    /** Format: uuid */
                    readonly to: string;
                    readonly note?: string;
                } | {
                    /** @constant */
                    readonly type: "take-back";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly node: string;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly type: "jump";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    readonly to: string;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly type: "deliver-message";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly wait: string;
                    readonly words: string;
                    readonly files?: readonly string[];
                } | {
                    /** @constant */
                    readonly type: "decide";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly task: string;
                    /** @enum {string} */
                    readonly outcome: "granted" | "refused" | "filed";
                    readonly reason: string;
                    readonly ground?: string;
                    readonly checks?: {
                        readonly [key: string]: boolean;
                    };
                    /** @description To each objection of a consulted office */
                    readonly answers?: readonly {
                        readonly task: string;
                        readonly adopted: boolean;
                        readonly reason: string;
                    }[];
                    readonly meeting?: {
                        readonly members: readonly string[];
                        readonly minutes: string;
                    };
                } | {
                    /** @constant */
                    readonly type: "start-special";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    /** @enum {string} */
                    readonly procedure: "hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "technical-review" | "assessment" | "consultation" | "rectification" | "publicity" | "site-visit" | "pending-ruling";
                    readonly reason: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly expectedEndOn: string;
                    readonly served: {
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly on: string;
                        /** @enum {string} */
                        readonly way: "direct" | "window" | "post" | "electronic" | "substitute" | "entrusted" | "public";
                    } | null;
                    /** @constant */
                    readonly askedBy?: "applicant";
                } | {
                    /** @constant */
                    readonly type: "end-special";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly special: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly endedOn: string;
                    readonly conclusion: string;
                } | {
                    /** @constant */
                    readonly type: "suspend";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly ground: string;
                    readonly explanation: string;
                    readonly served: {
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly on: string;
                        /** @enum {string} */
                        readonly way: "direct" | "window" | "post" | "electronic" | "substitute" | "entrusted" | "public";
                    };
                } | {
                    /** @constant */
                    readonly type: "resume";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly explanation: string;
                } | {
                    /** @constant */
                    readonly type: "supervise";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly order: string;
                    /** Format: uuid */
                    readonly to: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly answerDueOn: string;
                } | {
                    /** @constant */
                    readonly type: "answer-supervision";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly supervision: string;
                    readonly answer: string;
                } | {
                    /** @constant */
                    readonly type: "extend";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly amount: number;
                    readonly ground: string;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly type: "record-payment";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly amountFen: number;
                    readonly receiptNumber: string;
                } | {
                    /** @constant */
                    readonly type: "serve";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    /** @enum {string} */
                    readonly way: "direct" | "window" | "post" | "electronic" | "substitute" | "entrusted" | "public";
                    readonly recipient: string;
                    readonly proof: string;
                    /** @description SHA-256 of an uploaded file */
                    readonly signature?: string;
                } | {
                    /** @constant */
                    readonly type: "withdraw";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly reason: string;
                    /** @enum {string} */
                    readonly children?: "withdraw" | "release";
                } | {
                    /** @constant */
                    readonly type: "terminate";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly ground: string;
                    readonly explanation: string;
                } | {
                    /** @constant */
                    readonly type: "explain-delay";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly ground: string;
                    readonly explanation: string;
                } | {
                    /** @constant */
                    readonly type: "remind";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly type: "end-licence";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    /** @enum {string} */
                    readonly act: "revoke" | "rescind" | "lapse" | "deregister";
                    readonly ground: string;
                    readonly reason: string;
                    readonly deceit?: boolean;
                    readonly heard?: {
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly on: string;
                        readonly words: string;
                    };
                    readonly served?: {
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly on: string;
                        /** @enum {string} */
                        readonly way: "direct" | "window" | "post" | "electronic" | "substitute" | "entrusted" | "public";
                    };
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly on?: string;
                } | {
                    /** @constant */
                    readonly type: "note-penalty";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    /** @enum {string} */
                    readonly act: "forfeit" | "impound" | "release";
                    readonly authority: string;
                    readonly document: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly on: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly until?: string;
                } | {
                    /** @constant */
                    readonly type: "rate";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                    readonly act: string;
                    readonly level: number;
                    readonly comment?: string;
                } | {
                    /** @constant */
                    readonly type: "archive";
                    /** @description 409 when the case has moved on */
                    readonly expectedVersion?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly number: string | null;
                        /** @enum {string} */
                        readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                        readonly version: number;
                        readonly trackingCode?: string;
                        readonly allowed: readonly {
                            readonly type: string;
                            readonly tasks?: readonly string[];
                        }[];
                    };
                };
            };
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly number: string | null;
                        /** @enum {string} */
                        readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                        readonly version: number;
                        readonly trackingCode?: string;
                        readonly allowed: readonly {
                            readonly type: string;
                            readonly tasks?: readonly string[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly migrateCases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly dryRun: boolean;
                    readonly reason: string;
                    /** @description New ids of steps by their old ones */
                    readonly mapping?: {
                        readonly [key: string]: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version that is published, or that a change would publish */
                        readonly to: string;
                        readonly cases: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly from: string;
                            readonly changes: readonly {
                                readonly node: string;
                                readonly name: string;
                                readonly what: string;
                                readonly from: string;
                                readonly to: string;
                            }[];
                            readonly obstacles: readonly {
                                readonly node: string;
                                readonly name: string;
                                readonly why: string;
                            }[];
                            readonly refusal: string | null;
                            readonly dueOn: {
                                readonly before: string | null;
                                readonly after: string | null;
                            };
                            readonly migrated: boolean;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listDrafts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly item: string;
                            readonly itemName: string;
                            readonly version: number;
                            /** Format: date-time */
                            readonly updatedAt: string;
                            readonly content: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly saveDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The version that the screen last saw */
                    readonly version: number;
                    readonly item: string;
                    /** @description Answers by field id; checked against the item's form */
                    readonly content: {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly version: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly removeDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listMyCases: {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Counted up to 10000, which stands for as many or more */
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            readonly office: string;
                            readonly officeName: string;
                            readonly channel: string;
                            readonly applicantName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly submittedAt: string;
                            readonly dueOn: string | null;
                            readonly dueAt: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            readonly provisional: boolean;
                            readonly statutoryDueOn: string | null;
                            readonly promisedDueOn: string | null;
                            readonly outcome: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Counted up to 10000, which stands for as many or more */
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            readonly office: string;
                            readonly officeName: string;
                            readonly channel: string;
                            readonly applicantName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly submittedAt: string;
                            readonly dueOn: string | null;
                            readonly dueAt: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            readonly provisional: boolean;
                            readonly statutoryDueOn: string | null;
                            readonly promisedDueOn: string | null;
                            readonly outcome: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listTasks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Counted up to 10000, which stands for as many or more */
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            readonly office: string;
                            readonly officeName: string;
                            readonly channel: string;
                            readonly applicantName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly submittedAt: string;
                            readonly dueOn: string | null;
                            readonly dueAt: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            readonly provisional: boolean;
                            readonly statutoryDueOn: string | null;
                            readonly promisedDueOn: string | null;
                            readonly outcome: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            readonly task: string;
                            readonly taskName: string;
                            readonly taskKind: string;
                            readonly taskOffice: string;
                            readonly taskOfficeName: string;
                            readonly taskPost: string;
                            readonly mine: boolean;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly openedAt: string;
                            readonly taskDueOn: string | null;
                            readonly taskLight: ("green" | "yellow" | "red") | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getBoard: {
        readonly parameters: {
            readonly query?: {
                /** @description Civil date in the district's time zone */
                readonly on?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly at: string;
                        readonly offices: readonly {
                            readonly office: string;
                            readonly officeName: string;
                            readonly open: number;
                            readonly green: number;
                            readonly yellow: number;
                            readonly red: number;
                        }[];
                        readonly observed: {
                            readonly cases: number;
                            readonly events: number;
                            readonly activities: number;
                            readonly variants: number;
                            readonly overdue: number;
                            readonly open: number;
                        };
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listOverdue: {
        readonly parameters: {
            readonly query?: {
                readonly which?: "open" | "closed";
                /** @description Civil date in the district's time zone */
                readonly on?: string;
                readonly office?: string;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Counted up to 10000, which stands for as many or more */
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            readonly office: string;
                            readonly officeName: string;
                            readonly channel: string;
                            readonly applicantName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly submittedAt: string;
                            readonly dueOn: string | null;
                            readonly dueAt: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            readonly provisional: boolean;
                            readonly statutoryDueOn: string | null;
                            readonly promisedDueOn: string | null;
                            readonly outcome: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getSpentDays: {
        readonly parameters: {
            readonly query?: {
                /** @description In which the cases closed */
                readonly year?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly year: number;
                        readonly rows: readonly {
                            readonly office: string;
                            readonly officeName: string;
                            /** @enum {string} */
                            readonly party: "applicant" | "window" | "office" | "expert" | "other-body" | "upper" | "stop" | "nobody";
                            readonly unit: string;
                            /** @description Of an office; empty for parties that are named by kind and unit */
                            readonly unitName: string;
                            readonly cases: number;
                            readonly calendarDays: number;
                            readonly workingDays: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listSpentDays: {
        readonly parameters: {
            readonly query: {
                /** @description In which the cases closed */
                readonly year: number;
                readonly party: "applicant" | "window" | "office" | "expert" | "other-body" | "upper" | "stop" | "nobody";
                readonly unit?: string;
                readonly office?: string;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            readonly office: string;
                            readonly officeName: string;
                            readonly channel: string;
                            readonly applicantName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly submittedAt: string;
                            readonly dueOn: string | null;
                            readonly dueAt: string | null;
                            readonly light: ("green" | "yellow" | "red") | null;
                            readonly provisional: boolean;
                            readonly statutoryDueOn: string | null;
                            readonly promisedDueOn: string | null;
                            readonly outcome: string | null;
                            readonly closedAt: string | null;
                            readonly version: number;
                            readonly calendarDays: number;
                            readonly workingDays: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listNotices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly unread: number;
                        readonly rows: readonly {
                            /** @description Case, event and place among the notices of that event */
                            readonly id: string;
                            /**
                             * Format: uuid
                             * @description Of the case that it speaks of; of one to a signer the change
                             */
                            readonly caseId: string;
                            readonly code: string;
                            readonly facts: {
                                readonly [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                            readonly read: boolean;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly markNoticesRead: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ids: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly read: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listBoardCases: {
        readonly parameters: {
            readonly query?: {
                readonly light?: "yellow" | "red";
                readonly office?: string;
                /** @description As at the end of this day */
                readonly on?: string;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly pageSize: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            readonly office: string;
                            readonly officeName: string;
                            readonly channel: string;
                            readonly applicantName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly submittedAt: string;
                            readonly version: number;
                            readonly dueOn: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly dueAt: string;
                            /** @enum {string} */
                            readonly light: "yellow" | "red";
                            readonly provisional: boolean;
                            readonly steps: readonly {
                                readonly task: string;
                                readonly name: string;
                                readonly office: string;
                                readonly officeName: string;
                                readonly post: string;
                                readonly holder: string | null;
                                readonly holderName: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly openedAt: string;
                                readonly dueOn: string | null;
                            }[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listSupervisions: {
        readonly parameters: {
            readonly query?: {
                readonly office?: string;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly pageSize: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly caseId: string;
                            /** @description Of the event; its paper has the same */
                            readonly seq: number;
                            readonly number: string;
                            readonly item: string;
                            readonly itemName: string;
                            /** @enum {string} */
                            readonly state: "draft" | "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                            /** @description That is spoken to */
                            readonly office: string;
                            readonly officeName: string;
                            readonly applicantName: string | null;
                            readonly supervision: string;
                            readonly order: string;
                            /** Format: uuid */
                            readonly to: string;
                            readonly toName: string | null;
                            readonly by: string | null;
                            readonly byName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly orderedAt: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly answerDueOn: string;
                            /** @description The day for the answer is over */
                            readonly overdue: boolean;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getCaseFlow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The BPMN 2.0 file of the version that the case keeps */
                        readonly bpmn: string;
                        readonly ended: string | null;
                        readonly steps: readonly {
                            readonly node: string;
                            readonly name: string;
                            readonly kind: string;
                            readonly office: string;
                            readonly officeName: string;
                            readonly post: string;
                            readonly statutory: boolean;
                            /** @enum {string} */
                            readonly state: "done" | "open" | "ahead" | "not-taken" | "jumped";
                            /** @description Completions, what was sent back later included */
                            readonly times: number;
                            readonly sentBack: number;
                            readonly outcome: string | null;
                            readonly open: readonly {
                                readonly task: string;
                                readonly instance: {
                                    readonly number: number;
                                    readonly total: number;
                                } | null;
                                readonly added: boolean;
                                readonly officeName: string;
                                readonly holderName: string | null;
                                readonly since: string | null;
                                readonly dueOn: string | null;
                                readonly late: boolean;
                            }[];
                        }[];
                        readonly waiting: readonly {
                            readonly node: string;
                            readonly name: string;
                            readonly arrived: number;
                            readonly expected: number;
                        }[];
                        readonly timers: readonly {
                            readonly timer: string;
                            readonly node: string;
                            readonly name: string;
                            readonly at: string | null;
                        }[];
                        /** @description Messages and cases of other procedures */
                        readonly awaited: readonly {
                            readonly id: string;
                            readonly node: string;
                            readonly name: string;
                        }[];
                        /** @description Nodes at which tokens stand */
                        readonly standing: readonly string[];
                        readonly passed: readonly string[];
                        readonly taken: readonly string[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listJointWork: {
        readonly parameters: {
            readonly query?: {
                /** @description Settled for this day */
                readonly on?: string;
                readonly status?: "arranging" | "settled" | "on-site" | "concluded" | "cancelled";
                /** @description Where the team starts: degrees of WGS-84 (CGCS2000) */
                readonly latitude?: number;
                readonly longitude?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                            /** @enum {string} */
                            readonly kind: "visit" | "combined-visit" | "assessment" | "drawing-review" | "acceptance";
                            /** @enum {string} */
                            readonly status: "arranging" | "settled" | "on-site" | "concluded" | "cancelled";
                            readonly lead: string;
                            readonly leadName: string;
                            readonly address: string | null;
                            readonly point: {
                                readonly latitude: number;
                                readonly longitude: number;
                            } | null;
                            readonly minutes: number;
                            readonly travelMinutes: number;
                            readonly latestOn: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly requestedAt: string;
                            readonly requestedBy: string;
                            readonly slot: {
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly from: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly to: string;
                            } | null;
                            readonly proposed: readonly {
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly from: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly to: string;
                            }[];
                            readonly parts: readonly {
                                readonly id: string;
                                /** Format: uuid */
                                readonly caseId: string;
                                readonly caseNumber: string;
                                readonly item: string;
                                readonly itemName: string;
                                readonly task: string;
                                readonly kind: string;
                                readonly office: string;
                                readonly officeName: string;
                                readonly latestOn: string | null;
                                readonly outcomes: readonly string[];
                                readonly outcome: string | null;
                                readonly words: string | null;
                                readonly checks: readonly {
                                    readonly id: string;
                                    readonly text: string;
                                    readonly finding: {
                                        /** @enum {string} */
                                        readonly verdict: "met" | "unmet" | "not-applicable";
                                        readonly note: string;
                                        readonly photos: readonly string[];
                                        readonly by: string;
                                        /**
                                         * Format: date-time
                                         * @description Instant with an offset
                                         */
                                        readonly at: string;
                                    } | null;
                                }[];
                                readonly fed: {
                                    readonly done: boolean;
                                    readonly code: string | null;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                                /** @description Which earlier finding stands for which check */
                                readonly covers: readonly {
                                    readonly check: string;
                                    readonly part: string;
                                    readonly by: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly foundAt: string;
                                }[];
                            }[];
                            readonly responders: readonly {
                                readonly office: string;
                                readonly officeName: string;
                                /** @enum {string} */
                                readonly asked: "attendance" | "opinion" | "own-decision" | "required-reply";
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly replyBy: string;
                                /** @description What an absence may stand for; `nothing` needs no document */
                                readonly mayStandFor: readonly ("attendance" | "findings" | "opinion" | "nothing")[];
                                /** @description By which an absence of this office may count today */
                                readonly absenceDocuments: readonly {
                                    /** @description Of the district's register of absence */
                                    readonly id: string;
                                    readonly title: string;
                                    readonly article: string;
                                    readonly number: string;
                                    /**
                                     * Format: date
                                     * @description Civil date in the district's time zone
                                     */
                                    readonly issuedOn: string;
                                    /**
                                     * Format: date
                                     * @description Civil date in the district's time zone
                                     */
                                    readonly inForceFrom: string;
                                    readonly standsFor: readonly ("attendance" | "findings" | "opinion")[];
                                }[];
                                readonly attends: boolean | null;
                                readonly reply: {
                                    readonly reason: string;
                                    readonly busy: readonly {
                                        /**
                                         * Format: date-time
                                         * @description Instant with an offset
                                         */
                                        readonly from: string;
                                        /**
                                         * Format: date-time
                                         * @description Instant with an offset
                                         */
                                        readonly to: string;
                                    }[];
                                    readonly by: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                                readonly absence: {
                                    /** @enum {string} */
                                    readonly standsFor: "attendance" | "findings" | "opinion" | "nothing";
                                    readonly document: string;
                                    readonly article: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                                readonly opinion: {
                                    /** @enum {string} */
                                    readonly outcome: "agree" | "conditional" | "object";
                                    readonly words: string;
                                    readonly by: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                            }[];
                            /** @description What was arranged and did not reach its case */
                            readonly untold: readonly {
                                /** Format: uuid */
                                readonly caseId: string;
                                readonly number: string | null;
                                /** @enum {string} */
                                readonly what: "invited" | "settled" | "moved" | "cancelled" | "absent";
                                readonly slot: {
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly from: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly to: string;
                                } | null;
                                /** @description Why the case did not note it */
                                readonly code: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            }[];
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly account: string;
                                readonly name: string;
                                readonly officeName: string;
                                readonly enforcementNumber: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                                readonly signed: boolean;
                            }[];
                            readonly person: {
                                readonly signed: boolean;
                                readonly words: string;
                                readonly signature: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                            readonly summary: string | null;
                            readonly concludedAt: string | null;
                            /** @description The caller is checked in */
                            readonly here: boolean;
                            /** @description The caller has signed */
                            readonly signed: boolean;
                            readonly allowed: readonly string[];
                        }[];
                        /** @description With a start, and where every site still to be visited is on the map: in which order to go */
                        readonly route: {
                            readonly order: readonly string[];
                            readonly minutes: number;
                        } | null;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly requestJointWork: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "visit" | "combined-visit" | "assessment" | "drawing-review" | "acceptance";
                    readonly lead: string;
                    readonly address: string;
                    /** @description Degrees of WGS-84 (CGCS2000), within China */
                    readonly point?: {
                        readonly latitude: number;
                        readonly longitude: number;
                    };
                    readonly minutes: number;
                    readonly travelMinutes: number;
                    readonly steps: readonly {
                        /** Format: uuid */
                        readonly caseId: string;
                        readonly task: string;
                    }[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly version: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getJointWork: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly version: number;
                        /** @enum {string} */
                        readonly kind: "visit" | "combined-visit" | "assessment" | "drawing-review" | "acceptance";
                        /** @enum {string} */
                        readonly status: "arranging" | "settled" | "on-site" | "concluded" | "cancelled";
                        readonly lead: string;
                        readonly leadName: string;
                        readonly address: string | null;
                        readonly point: {
                            readonly latitude: number;
                            readonly longitude: number;
                        } | null;
                        readonly minutes: number;
                        readonly travelMinutes: number;
                        readonly latestOn: string | null;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly requestedAt: string;
                        readonly requestedBy: string;
                        readonly slot: {
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly from: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly to: string;
                        } | null;
                        readonly proposed: readonly {
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly from: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly to: string;
                        }[];
                        readonly parts: readonly {
                            readonly id: string;
                            /** Format: uuid */
                            readonly caseId: string;
                            readonly caseNumber: string;
                            readonly item: string;
                            readonly itemName: string;
                            readonly task: string;
                            readonly kind: string;
                            readonly office: string;
                            readonly officeName: string;
                            readonly latestOn: string | null;
                            readonly outcomes: readonly string[];
                            readonly outcome: string | null;
                            readonly words: string | null;
                            readonly checks: readonly {
                                readonly id: string;
                                readonly text: string;
                                readonly finding: {
                                    /** @enum {string} */
                                    readonly verdict: "met" | "unmet" | "not-applicable";
                                    readonly note: string;
                                    readonly photos: readonly string[];
                                    readonly by: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                            }[];
                            readonly fed: {
                                readonly done: boolean;
                                readonly code: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                            /** @description Which earlier finding stands for which check */
                            readonly covers: readonly {
                                readonly check: string;
                                readonly part: string;
                                readonly by: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly foundAt: string;
                            }[];
                        }[];
                        readonly responders: readonly {
                            readonly office: string;
                            readonly officeName: string;
                            /** @enum {string} */
                            readonly asked: "attendance" | "opinion" | "own-decision" | "required-reply";
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly replyBy: string;
                            /** @description What an absence may stand for; `nothing` needs no document */
                            readonly mayStandFor: readonly ("attendance" | "findings" | "opinion" | "nothing")[];
                            /** @description By which an absence of this office may count today */
                            readonly absenceDocuments: readonly {
                                /** @description Of the district's register of absence */
                                readonly id: string;
                                readonly title: string;
                                readonly article: string;
                                readonly number: string;
                                /**
                                 * Format: date
                                 * @description Civil date in the district's time zone
                                 */
                                readonly issuedOn: string;
                                /**
                                 * Format: date
                                 * @description Civil date in the district's time zone
                                 */
                                readonly inForceFrom: string;
                                readonly standsFor: readonly ("attendance" | "findings" | "opinion")[];
                            }[];
                            readonly attends: boolean | null;
                            readonly reply: {
                                readonly reason: string;
                                readonly busy: readonly {
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly from: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly to: string;
                                }[];
                                readonly by: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                            readonly absence: {
                                /** @enum {string} */
                                readonly standsFor: "attendance" | "findings" | "opinion" | "nothing";
                                readonly document: string;
                                readonly article: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                            readonly opinion: {
                                /** @enum {string} */
                                readonly outcome: "agree" | "conditional" | "object";
                                readonly words: string;
                                readonly by: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                        }[];
                        /** @description What was arranged and did not reach its case */
                        readonly untold: readonly {
                            /** Format: uuid */
                            readonly caseId: string;
                            readonly number: string | null;
                            /** @enum {string} */
                            readonly what: "invited" | "settled" | "moved" | "cancelled" | "absent";
                            readonly slot: {
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly from: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly to: string;
                            } | null;
                            /** @description Why the case did not note it */
                            readonly code: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                        }[];
                        readonly people: readonly {
                            /** Format: uuid */
                            readonly account: string;
                            readonly name: string;
                            readonly officeName: string;
                            readonly enforcementNumber: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                            readonly signed: boolean;
                        }[];
                        readonly person: {
                            readonly signed: boolean;
                            readonly words: string;
                            readonly signature: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly at: string;
                        } | null;
                        readonly summary: string | null;
                        readonly concludedAt: string | null;
                        /** @description The caller is checked in */
                        readonly here: boolean;
                        /** @description The caller has signed */
                        readonly signed: boolean;
                        readonly allowed: readonly string[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly findJointSlots: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly slots: readonly {
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly from: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly to: string;
                            readonly travelMinutes: number;
                            /** @description Names of offices that could not come */
                            readonly missing: readonly string[];
                        }[];
                        readonly unanswered: readonly string[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly readJointFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly file: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listJointWorkOfCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly version: number;
                            /** @enum {string} */
                            readonly kind: "visit" | "combined-visit" | "assessment" | "drawing-review" | "acceptance";
                            /** @enum {string} */
                            readonly status: "arranging" | "settled" | "on-site" | "concluded" | "cancelled";
                            readonly lead: string;
                            readonly leadName: string;
                            readonly address: string | null;
                            readonly point: {
                                readonly latitude: number;
                                readonly longitude: number;
                            } | null;
                            readonly minutes: number;
                            readonly travelMinutes: number;
                            readonly latestOn: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly requestedAt: string;
                            readonly requestedBy: string;
                            readonly slot: {
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly from: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly to: string;
                            } | null;
                            readonly proposed: readonly {
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly from: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly to: string;
                            }[];
                            readonly parts: readonly {
                                readonly id: string;
                                /** Format: uuid */
                                readonly caseId: string;
                                readonly caseNumber: string;
                                readonly item: string;
                                readonly itemName: string;
                                readonly task: string;
                                readonly kind: string;
                                readonly office: string;
                                readonly officeName: string;
                                readonly latestOn: string | null;
                                readonly outcomes: readonly string[];
                                readonly outcome: string | null;
                                readonly words: string | null;
                                readonly checks: readonly {
                                    readonly id: string;
                                    readonly text: string;
                                    readonly finding: {
                                        /** @enum {string} */
                                        readonly verdict: "met" | "unmet" | "not-applicable";
                                        readonly note: string;
                                        readonly photos: readonly string[];
                                        readonly by: string;
                                        /**
                                         * Format: date-time
                                         * @description Instant with an offset
                                         */
                                        readonly at: string;
                                    } | null;
                                }[];
                                readonly fed: {
                                    readonly done: boolean;
                                    readonly code: string | null;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                                /** @description Which earlier finding stands for which check */
                                readonly covers: readonly {
                                    readonly check: string;
                                    readonly part: string;
                                    readonly by: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly foundAt: string;
                                }[];
                            }[];
                            readonly responders: readonly {
                                readonly office: string;
                                readonly officeName: string;
                                /** @enum {string} */
                                readonly asked: "attendance" | "opinion" | "own-decision" | "required-reply";
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly replyBy: string;
                                /** @description What an absence may stand for; `nothing` needs no document */
                                readonly mayStandFor: readonly ("attendance" | "findings" | "opinion" | "nothing")[];
                                /** @description By which an absence of this office may count today */
                                readonly absenceDocuments: readonly {
                                    /** @description Of the district's register of absence */
                                    readonly id: string;
                                    readonly title: string;
                                    readonly article: string;
                                    readonly number: string;
                                    /**
                                     * Format: date
                                     * @description Civil date in the district's time zone
                                     */
                                    readonly issuedOn: string;
                                    /**
                                     * Format: date
                                     * @description Civil date in the district's time zone
                                     */
                                    readonly inForceFrom: string;
                                    readonly standsFor: readonly ("attendance" | "findings" | "opinion")[];
                                }[];
                                readonly attends: boolean | null;
                                readonly reply: {
                                    readonly reason: string;
                                    readonly busy: readonly {
                                        /**
                                         * Format: date-time
                                         * @description Instant with an offset
                                         */
                                        readonly from: string;
                                        /**
                                         * Format: date-time
                                         * @description Instant with an offset
                                         */
                                        readonly to: string;
                                    }[];
                                    readonly by: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                                readonly absence: {
                                    /** @enum {string} */
                                    readonly standsFor: "attendance" | "findings" | "opinion" | "nothing";
                                    readonly document: string;
                                    readonly article: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                                readonly opinion: {
                                    /** @enum {string} */
                                    readonly outcome: "agree" | "conditional" | "object";
                                    readonly words: string;
                                    readonly by: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly at: string;
                                } | null;
                            }[];
                            /** @description What was arranged and did not reach its case */
                            readonly untold: readonly {
                                /** Format: uuid */
                                readonly caseId: string;
                                readonly number: string | null;
                                /** @enum {string} */
                                readonly what: "invited" | "settled" | "moved" | "cancelled" | "absent";
                                readonly slot: {
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly from: string;
                                    /**
                                     * Format: date-time
                                     * @description Instant with an offset
                                     */
                                    readonly to: string;
                                } | null;
                                /** @description Why the case did not note it */
                                readonly code: string;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            }[];
                            readonly people: readonly {
                                /** Format: uuid */
                                readonly account: string;
                                readonly name: string;
                                readonly officeName: string;
                                readonly enforcementNumber: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                                readonly signed: boolean;
                            }[];
                            readonly person: {
                                readonly signed: boolean;
                                readonly words: string;
                                readonly signature: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                            } | null;
                            readonly summary: string | null;
                            readonly concludedAt: string | null;
                            /** @description The caller is checked in */
                            readonly here: boolean;
                            /** @description The caller has signed */
                            readonly signed: boolean;
                            readonly allowed: readonly string[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly giveJointCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "invite";
                    readonly responders: readonly {
                        readonly office: string;
                        /** @enum {string} */
                        readonly asked: "attendance" | "opinion" | "own-decision" | "required-reply";
                    }[];
                    /**
                     * Format: date-time
                     * @description Instant with an offset
                     */
                    readonly replyBy: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "respond";
                    readonly office: string;
                    readonly attends: boolean;
                    readonly reason?: string;
                    readonly busy?: readonly {
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly from: string;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly to: string;
                    }[];
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "join-with";
                    /** Format: uuid */
                    readonly caseId: string;
                    readonly task: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "propose-slots";
                    readonly slots: readonly {
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly from: string;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly to: string;
                    }[];
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "settle-slot";
                    readonly slot: {
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly from: string;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly to: string;
                    };
                    readonly reason?: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "check-in";
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "record-findings";
                    readonly findings: readonly {
                        readonly part: string;
                        readonly check: string;
                        /** @enum {string} */
                        readonly verdict: "met" | "unmet" | "not-applicable";
                        readonly note?: string;
                        readonly photos?: readonly string[];
                    }[];
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "give-opinion";
                    readonly office: string;
                    /** @enum {string} */
                    readonly outcome: "agree" | "conditional" | "object";
                    readonly words?: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "sign";
                    /** @description SHA-256 of an uploaded file */
                    readonly signature?: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "sign-person";
                    /** @description SHA-256 of an uploaded file */
                    readonly signature?: string;
                    readonly words?: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "record-absence";
                    readonly office: string;
                    /** @enum {string} */
                    readonly standsFor: "attendance" | "findings" | "opinion" | "nothing";
                    /** @description Of the district's register of absence */
                    readonly document?: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "conclude";
                    readonly summary: string;
                    readonly outcomes: {
                        readonly [key: string]: string;
                    };
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "cancel";
                    readonly reason: string;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "reuse-for";
                    /** Format: uuid */
                    readonly caseId: string;
                    readonly task: string;
                    readonly outcome: string;
                    readonly address: string;
                    /** @description Days for which a finding holds */
                    readonly validDays: number;
                    readonly expectedVersion?: number;
                } | {
                    /** @constant */
                    readonly type: "feed-again";
                    readonly part: string;
                    readonly expectedVersion?: number;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly version: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly uploadFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description SHA-256 of the content */
                        readonly id: string;
                        readonly name: string;
                        readonly mediaType: string;
                        readonly size: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly readFile: {
        readonly parameters: {
            readonly query?: {
                readonly case?: string;
                /** @description Save it instead of showing it */
                readonly download?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description SHA-256 of the content */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPapers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            /** @description Number of the event that made it */
                            readonly seq: number;
                            /** @enum {string} */
                            readonly kind: "receipt" | "corrections-notice" | "acceptance-notice" | "not-needed-notice" | "not-ours-decision" | "undertaking-letter" | "special-procedure-notice" | "resume-notice" | "suspension-decision" | "resumption-decision" | "extension-notice" | "grant-decision" | "refusal-decision" | "fee-notice" | "service-proof" | "pickup-slip" | "certificate" | "filing-receipt" | "withdrawal-notice" | "termination-decision" | "rectification-notice" | "undertaking-end-notice" | "revocation-decision" | "rescission-decision" | "deregistration-decision" | "overtime-explanation" | "return-slip" | "supervision-order";
                            readonly title: string;
                            /** @description As printed: 澄审批受〔2026〕123号 */
                            readonly number: string;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly issuedAt: string;
                            /**
                             * @description 受理专用章, the seal of the deciding body, or none
                             * @enum {string}
                             */
                            readonly seal: "acceptance" | "approval" | "none";
                            /** @enum {string} */
                            readonly goesTo: "applicant" | "applicant-and-file" | "file" | "public";
                            /** @description How often it was printed on paper */
                            readonly prints: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly openPaper: {
        readonly parameters: {
            readonly query?: {
                /** @description Staff print it on paper: counted, and from the second time on marked 补打 */
                readonly reprint?: boolean;
                /** @description Save it instead of showing it */
                readonly download?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly seq: number;
                readonly kind: "receipt" | "corrections-notice" | "acceptance-notice" | "not-needed-notice" | "not-ours-decision" | "undertaking-letter" | "special-procedure-notice" | "resume-notice" | "suspension-decision" | "resumption-decision" | "extension-notice" | "grant-decision" | "refusal-decision" | "fee-notice" | "service-proof" | "pickup-slip" | "certificate" | "filing-receipt" | "withdrawal-notice" | "termination-decision" | "rectification-notice" | "undertaking-end-notice" | "revocation-decision" | "rescission-decision" | "deregistration-decision" | "overtime-explanation" | "return-slip" | "supervision-order";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listRegisterOfPapers: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: "receipt" | "corrections-notice" | "acceptance-notice" | "not-needed-notice" | "not-ours-decision" | "undertaking-letter" | "special-procedure-notice" | "resume-notice" | "suspension-decision" | "resumption-decision" | "extension-notice" | "grant-decision" | "refusal-decision" | "fee-notice" | "service-proof" | "pickup-slip" | "certificate" | "filing-receipt" | "withdrawal-notice" | "termination-decision" | "rectification-notice" | "undertaking-end-notice" | "revocation-decision" | "rescission-decision" | "deregistration-decision" | "overtime-explanation" | "return-slip" | "supervision-order";
                /** @description Civil date in the district's time zone */
                readonly from?: string;
                /** @description Civil date in the district's time zone */
                readonly to?: string;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Counted up to 10000, which stands for as many or more */
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly caseId: string;
                            readonly caseNumber: string;
                            readonly seq: number;
                            /** @enum {string} */
                            readonly kind: "receipt" | "corrections-notice" | "acceptance-notice" | "not-needed-notice" | "not-ours-decision" | "undertaking-letter" | "special-procedure-notice" | "resume-notice" | "suspension-decision" | "resumption-decision" | "extension-notice" | "grant-decision" | "refusal-decision" | "fee-notice" | "service-proof" | "pickup-slip" | "certificate" | "filing-receipt" | "withdrawal-notice" | "termination-decision" | "rectification-notice" | "undertaking-end-notice" | "revocation-decision" | "rescission-decision" | "deregistration-decision" | "overtime-explanation" | "return-slip" | "supervision-order";
                            readonly title: string;
                            readonly number: string;
                            readonly item: string;
                            readonly body: string;
                            /**
                             * @description 受理专用章, the seal of the deciding body, or none
                             * @enum {string}
                             */
                            readonly seal: "acceptance" | "approval" | "none";
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly issuedAt: string;
                            readonly prints: number;
                        }[];
                        readonly series: readonly {
                            readonly body: string;
                            /** @enum {string} */
                            readonly kind: "receipt" | "corrections-notice" | "acceptance-notice" | "not-needed-notice" | "not-ours-decision" | "undertaking-letter" | "special-procedure-notice" | "resume-notice" | "suspension-decision" | "resumption-decision" | "extension-notice" | "grant-decision" | "refusal-decision" | "fee-notice" | "service-proof" | "pickup-slip" | "certificate" | "filing-receipt" | "withdrawal-notice" | "termination-decision" | "rectification-notice" | "undertaking-end-notice" | "revocation-decision" | "rescission-decision" | "deregistration-decision" | "overtime-explanation" | "return-slip" | "supervision-order";
                            readonly year: number;
                            readonly last: number;
                            readonly count: number;
                            /** @description Numbers that no paper bears; empty in a sound series */
                            readonly missing: readonly number[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly exportCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly verifyPaper: {
        readonly parameters: {
            readonly query?: {
                /** @description Twelve letters, as printed: 7KQM-3XRP-9TWD */
                readonly code?: string;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly number: string;
                        /** @enum {string} */
                        readonly kind: "receipt" | "corrections-notice" | "acceptance-notice" | "not-needed-notice" | "not-ours-decision" | "undertaking-letter" | "special-procedure-notice" | "resume-notice" | "suspension-decision" | "resumption-decision" | "extension-notice" | "grant-decision" | "refusal-decision" | "fee-notice" | "service-proof" | "pickup-slip" | "certificate" | "filing-receipt" | "withdrawal-notice" | "termination-decision" | "rectification-notice" | "undertaking-end-notice" | "revocation-decision" | "rescission-decision" | "deregistration-decision" | "overtime-explanation" | "return-slip" | "supervision-order";
                        readonly title: string;
                        readonly item: string;
                        readonly body: string;
                        readonly holder: string;
                        /** @description Whether the holder's name is masked */
                        readonly masked: boolean;
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly issuedOn: string;
                        readonly validFrom: string | null;
                        readonly validTo: string | null;
                        /** @enum {string} */
                        readonly state: "issued" | "in-force" | "impounded" | "expired" | "revoked" | "rescinded" | "lapsed" | "forfeited" | "deregistered";
                        readonly stateSince: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly trackCase: {
        readonly parameters: {
            readonly query: {
                readonly number: string;
                /** @description Twelve letters, as printed: 7KQM-3XRP-9TWD */
                readonly code: string;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly number: string;
                        /** @enum {string} */
                        readonly state: "submitted" | "received" | "correcting" | "corrected" | "returned" | "not-needed" | "not-ours" | "accepted" | "reviewing" | "special" | "suspended" | "deciding" | "paying" | "issuing" | "delivered" | "filed" | "refused" | "withdrawn" | "ended" | "concluded" | "archived";
                        readonly closed: boolean;
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly submittedOn: string;
                        readonly receivedOn: string | null;
                        readonly acceptedOn: string | null;
                        readonly dueOn: string | null;
                        readonly decidedOn: string | null;
                        readonly closedOn: string | null;
                        /**
                         * Format: date
                         * @description Civil date in the district's time zone
                         */
                        readonly updatedOn: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPeople: {
        readonly parameters: {
            readonly query?: {
                /** @description Beginning of a name or login */
                readonly q?: string;
                readonly kind?: "citizen" | "firm" | "staff";
                readonly office?: string;
                /** @description Id of a post of the district's register */
                readonly post?: string;
                readonly disabled?: boolean;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: "citizen" | "firm" | "staff";
                            readonly login: string;
                            readonly name: string;
                            /** @description Masked */
                            readonly phone: string | null;
                            readonly disabled: boolean;
                            readonly identityVerified: boolean;
                            /** @description Held today */
                            readonly posts: readonly {
                                /** @description Id of a post of the district's register */
                                readonly id: string;
                                readonly name: string;
                                readonly office: string;
                                readonly officeName: string;
                            }[];
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly takeOnStaff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Staff number: letters, digits, . _ - */
                    readonly login: string;
                    readonly name: string;
                    readonly phone?: string;
                    /** @description 公民身份号码, 18 characters */
                    readonly residentId?: string;
                    /** @description Law-enforcement certificate (执法证) */
                    readonly enforcementNumber?: string;
                    readonly employment: "civil-servant" | "contract";
                    readonly posts: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @description Shown once; to be changed at the first sign-in */
                        readonly temporaryPassword: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listColleagues: {
        readonly parameters: {
            readonly query?: {
                readonly office?: string;
                /** @description Role in the office, as lanes name it */
                readonly post?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        /** Format: uuid */
                        readonly account: string;
                        readonly name: string;
                        readonly posts: readonly {
                            /** @description Id of a post of the district's register */
                            readonly id: string;
                            readonly name: string;
                            readonly office: string;
                            readonly officeName: string;
                        }[];
                    }[];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPosts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        /** @description Id of a post of the district's register */
                        readonly id: string;
                        readonly name: string;
                        readonly role: string;
                        readonly office: string;
                        readonly officeName: string;
                        readonly grants: readonly ("case.apply" | "case.intake" | "case.review" | "case.visit" | "case.decide" | "case.extend" | "case.special" | "case.supervise" | "case.read-office" | "case.read-all" | "result.issue" | "result.hand-over" | "archive.export" | "register.read" | "people.manage" | "catalogue.manage" | "catalogue.register" | "catalogue.sign")[];
                        readonly holders: readonly {
                            /** Format: uuid */
                            readonly account: string;
                            readonly name: string;
                        }[];
                    }[];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listPeopleEvents: {
        readonly parameters: {
            readonly query?: {
                readonly account?: string;
                /** @description Instant with an offset */
                readonly before?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        /** Format: uuid */
                        readonly id: string;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly at: string;
                        /** @description Null: the operator */
                        readonly by: string | null;
                        readonly byName: string | null;
                        readonly subject: string | null;
                        readonly subjectName: string | null;
                        readonly type: string;
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                    }[];
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly kind: "citizen" | "firm" | "staff";
                        readonly login: string;
                        readonly name: string;
                        readonly phone: string | null;
                        /** @description Masked; null when none was given */
                        readonly idNumber: string | null;
                        readonly identityVerified: boolean;
                        readonly enforcementNumber: string | null;
                        readonly employment: ("civil-servant" | "contract") | null;
                        readonly mustChangePassword: boolean;
                        readonly disabledAt: string | null;
                        /**
                         * Format: date-time
                         * @description Instant with an offset
                         */
                        readonly createdAt: string;
                        /** @description Every appointment, also past and coming ones */
                        readonly posts: readonly {
                            /** @description Id of a post of the district's register */
                            readonly post: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly fromOn: string;
                            readonly untilOn: string | null;
                        }[];
                        readonly substitutions: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly absent: string;
                            readonly absentName: string;
                            /** Format: uuid */
                            readonly substitute: string;
                            readonly substituteName: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly fromOn: string;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly untilOn: string;
                        }[];
                        readonly interests: readonly {
                            /** @description Keyed hash of the number */
                            readonly id: string;
                            readonly relation: string;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly updatePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                    readonly phone?: string | null;
                    readonly enforcementNumber?: string | null;
                    readonly employment?: "civil-servant" | "contract";
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly disablePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly enablePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly resetPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @description Shown once; to be changed at the first sign-in */
                        readonly temporaryPassword: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly verifyIdentity: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description As read from the original paper */
                    readonly idNumber: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly givePost: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @description Id of a post of the district's register */
                readonly post: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly fromOn?: string;
                    /** @description Last day */
                    readonly untilOn?: string | null;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly takePost: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @description Id of a post of the district's register */
                readonly post: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly nameSubstitute: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly substitute: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly fromOn: string;
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly untilOn: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly withdrawSubstitute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly substitution: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly declareInterest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description 公民身份号码, 18 characters */
                    readonly idNumber: string;
                    readonly relation: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly withdrawInterest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly interest: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listLists: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lists: readonly {
                            /** @enum {string} */
                            readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                            readonly entries: number;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly establishedOn: string;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly readList: {
        readonly parameters: {
            readonly query?: {
                /** @description The first 64 characters count */
                readonly q?: string;
                readonly body?: string;
                /** @description Of duties the power, of powers the basic code */
                readonly refers?: string;
                readonly page?: number;
                readonly pageSize?: number;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly page: number;
                        readonly pageSize: number;
                        readonly rows: readonly {
                            readonly code: string;
                            readonly name: string;
                            readonly bodyName: string;
                            /** @description Texts of the cells by field, as spreadsheets show them */
                            readonly cells: {
                                readonly [key: string]: string;
                            };
                            /** @description As papers cite them */
                            readonly laws: string;
                            readonly powerName: string | null;
                        }[];
                        readonly bodies: readonly {
                            readonly id: string;
                            readonly name: string;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly getListEntry: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly name: string;
                        readonly bodyName: string;
                        /** @description Texts of the cells by field, as spreadsheets show them */
                        readonly cells: {
                            readonly [key: string]: string;
                        };
                        /** @description As papers cite them */
                        readonly laws: string;
                        readonly powerName: string | null;
                        readonly items: readonly {
                            readonly code: string;
                            readonly name: string;
                        }[];
                        readonly duties: readonly {
                            readonly code: string;
                            readonly name: string;
                            readonly bodyName: string;
                            /** @description Texts of the cells by field, as spreadsheets show them */
                            readonly cells: {
                                readonly [key: string]: string;
                            };
                            /** @description As papers cite them */
                            readonly laws: string;
                            readonly powerName: string | null;
                        }[];
                        readonly power: {
                            readonly code: string;
                            readonly name: string;
                        } | null;
                        readonly changes: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                            /** @description Code of the entry */
                            readonly entry: string;
                            /** @enum {string} */
                            readonly kind: "add" | "alter" | "remove";
                            readonly name: string;
                            readonly before: {
                                readonly [key: string]: string;
                            } | null;
                            readonly after: {
                                readonly [key: string]: string;
                            } | null;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly effectiveOn: string;
                            readonly document: string;
                            readonly reason: string;
                            /** @enum {string} */
                            readonly state: "proposed" | "registered" | "declined" | "withdrawn";
                            readonly proposedByName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly proposedAt: string;
                            readonly decidedByName: string | null;
                            readonly decidedAt: string | null;
                            readonly remark: string | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly downloadList: {
        readonly parameters: {
            readonly query: {
                readonly format: "csv" | "xlsx" | "json" | "yaml";
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "application/json": string;
                    readonly "application/yaml": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly readListChanges: {
        readonly parameters: {
            readonly query?: {
                readonly page?: number;
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                            /** @description Code of the entry */
                            readonly entry: string;
                            /** @enum {string} */
                            readonly kind: "add" | "alter" | "remove";
                            readonly name: string;
                            readonly before: {
                                readonly [key: string]: string;
                            } | null;
                            readonly after: {
                                readonly [key: string]: string;
                            } | null;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly effectiveOn: string;
                            readonly document: string;
                            readonly reason: string;
                            /** @enum {string} */
                            readonly state: "proposed" | "registered" | "declined" | "withdrawn";
                            readonly proposedByName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly proposedAt: string;
                            readonly decidedByName: string | null;
                            readonly decidedAt: string | null;
                            readonly remark: string | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly findListChanges: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "proposed" | "registered" | "declined" | "withdrawn";
                readonly list?: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                            /** @description Code of the entry */
                            readonly entry: string;
                            /** @enum {string} */
                            readonly kind: "add" | "alter" | "remove";
                            readonly name: string;
                            readonly before: {
                                readonly [key: string]: string;
                            } | null;
                            readonly after: {
                                readonly [key: string]: string;
                            } | null;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly effectiveOn: string;
                            readonly document: string;
                            readonly reason: string;
                            /** @enum {string} */
                            readonly state: "proposed" | "registered" | "declined" | "withdrawn";
                            readonly proposedByName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly proposedAt: string;
                            readonly decidedByName: string | null;
                            readonly decidedAt: string | null;
                            readonly remark: string | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly proposeListChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                    /** @enum {string} */
                    readonly kind: "add" | "alter" | "remove";
                    readonly entry: string;
                    /** @description What is to stand; of what goes, nothing */
                    readonly cells: readonly {
                        /** @enum {string} */
                        readonly field: "code" | "name" | "body" | "basicCode" | "type" | "level" | "basis" | "inForceFrom" | "endsOn" | "note" | "power" | "stage" | "accountability" | "kind" | "rates" | "reduction" | "powers" | "issuer" | "use" | "undertaking" | "report" | "payer" | "qualification" | "grade" | "measure" | "repeated";
                        readonly text: string;
                    }[];
                    /**
                     * Format: date
                     * @description Civil date in the district's time zone
                     */
                    readonly effectiveOn: string;
                    readonly document: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly decideListChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly state: "registered" | "declined" | "withdrawn";
                    readonly remark?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly state: "proposed" | "registered" | "declined" | "withdrawn";
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly importList: {
        readonly parameters: {
            readonly query: {
                readonly format: "csv" | "xlsx" | "json" | "yaml";
                /** @description Civil date in the district's time zone */
                readonly effectiveOn: string;
                readonly document: string;
                readonly reason: string;
                /** @description What the file does not have is to go */
                readonly complete?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly list: "power" | "duty" | "fee" | "proof" | "intermediary" | "negative";
                        readonly read: number;
                        readonly proposed: {
                            readonly add: number;
                            readonly alter: number;
                            readonly remove: number;
                        };
                        readonly unchanged: number;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listUndertakings: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: "deferred-material" | "proof" | "condition" | "credit-pre-review" | "project";
                readonly office?: string;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly pageSize: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly caseId: string;
                            readonly number: string;
                            readonly applicantName: string | null;
                            readonly itemName: string;
                            readonly office: string;
                            readonly officeName: string;
                            /** @enum {string} */
                            readonly kind: "deferred-material" | "proof" | "condition" | "credit-pre-review" | "project";
                            /** @enum {string} */
                            readonly standing: "open" | "delivered" | "rectifying";
                            readonly dueOn: string | null;
                            readonly dueOf: ("person" | "office") | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly givenAt: string;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listBars: {
        readonly parameters: {
            readonly query?: {
                /** @description Those that were lifted too */
                readonly all?: boolean;
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly total: number;
                        readonly pageSize: number;
                        readonly rows: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly scope: "undertaking" | "application";
                            readonly matter: string | null;
                            /**
                             * Format: date
                             * @description Civil date in the district's time zone
                             */
                            readonly from: string;
                            readonly until: string | null;
                            readonly cause: string;
                            readonly basis: string;
                            readonly caseId: string | null;
                            readonly caseNumber: string | null;
                            readonly applicantName: string | null;
                            readonly setByName: string | null;
                            /**
                             * Format: date-time
                             * @description Instant with an offset
                             */
                            readonly setAt: string;
                            readonly lifted: {
                                /**
                                 * Format: date-time
                                 * @description Instant with an offset
                                 */
                                readonly at: string;
                                readonly byName: string | null;
                                readonly reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly setBar: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly case: string;
                    /** @enum {string} */
                    readonly scope: "undertaking" | "application";
                    readonly until: string | null;
                    readonly cause: string;
                    readonly basis: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly liftBar: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly prefillForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly item: string;
                    readonly situation: {
                        readonly [key: string]: string;
                    };
                    /** @description Answers by field id; checked against the item's form */
                    readonly form?: {
                        readonly [key: string]: unknown;
                    };
                    readonly applicant?: {
                        /** @enum {string} */
                        readonly kind: "person" | "firm";
                        /** @description GB/T 证件类型; 111 is the resident identity card */
                        readonly idKind?: string;
                        readonly name: string;
                        readonly idNumber: string;
                        readonly phone: string;
                        readonly address?: string;
                        readonly representative?: {
                            readonly name: string;
                            readonly idNumber: string;
                            readonly phone: string;
                        };
                        readonly proxy?: {
                            readonly name: string;
                            readonly idNumber: string;
                            readonly phone: string;
                            readonly letterSeen: boolean;
                        };
                    };
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fields: readonly {
                            readonly field: string;
                            /** @description Name of the data element */
                            readonly element: string;
                            readonly said: {
                                /** @description In the kind of the field */
                                readonly value: unknown;
                                readonly source: {
                                    /** @enum {string} */
                                    readonly kind: "certificate" | "account" | "case" | "correction";
                                    /** @description As printed, of the certificate or of the earlier case; empty for an account */
                                    readonly number: string;
                                    /** @description What the certificate or the item of the case is called */
                                    readonly name: string;
                                    readonly bodyName: string;
                                    readonly on: string | null;
                                    readonly until: string | null;
                                };
                                /** @description Names a source of the applicant: certificate:…, case:…, account: */
                                readonly key: string;
                                readonly fresh: boolean;
                                readonly disputed: {
                                    /** Format: uuid */
                                    readonly caseId: string;
                                    readonly number: string;
                                } | null;
                            } | null;
                            /** @description What other sources say otherwise */
                            readonly others: readonly {
                                /** @description In the kind of the field */
                                readonly value: unknown;
                                readonly source: {
                                    /** @enum {string} */
                                    readonly kind: "certificate" | "account" | "case" | "correction";
                                    /** @description As printed, of the certificate or of the earlier case; empty for an account */
                                    readonly number: string;
                                    /** @description What the certificate or the item of the case is called */
                                    readonly name: string;
                                    readonly bodyName: string;
                                    readonly on: string | null;
                                    readonly until: string | null;
                                };
                                /** @description Names a source of the applicant: certificate:…, case:…, account: */
                                readonly key: string;
                                readonly fresh: boolean;
                                readonly disputed: {
                                    /** Format: uuid */
                                    readonly caseId: string;
                                    readonly number: string;
                                } | null;
                            }[];
                        }[];
                        readonly held: readonly {
                            readonly material: string;
                            /** @enum {string} */
                            readonly kind: "certificate" | "case";
                            /** @description As printed, of the certificate or of the earlier case; empty for an account */
                            readonly number: string;
                            /** @description What the certificate or the item of the case is called */
                            readonly name: string;
                            readonly bodyName: string;
                            readonly on: string | null;
                            readonly until: string | null;
                            readonly files: readonly string[];
                        }[];
                        /** @description Wrong values can be reported on line */
                        readonly corrections: boolean;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly disputePrefilled: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A fresh UUID, or 1 to 200 visible ASCII characters; the same one when repeating the request */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly item: string;
                    readonly situation: {
                        readonly [key: string]: string;
                    };
                    /** @description Answers by field id; checked against the item's form */
                    readonly form?: {
                        readonly [key: string]: unknown;
                    };
                    readonly applicant?: {
                        /** @enum {string} */
                        readonly kind: "person" | "firm";
                        /** @description GB/T 证件类型; 111 is the resident identity card */
                        readonly idKind?: string;
                        readonly name: string;
                        readonly idNumber: string;
                        readonly phone: string;
                        readonly address?: string;
                        readonly representative?: {
                            readonly name: string;
                            readonly idNumber: string;
                            readonly phone: string;
                        };
                        readonly proxy?: {
                            readonly name: string;
                            readonly idNumber: string;
                            readonly phone: string;
                            readonly letterSeen: boolean;
                        };
                    };
                    readonly field: string;
                    /** @description Names a source of the applicant: certificate:…, case:…, account: */
                    readonly source: string;
                    readonly right: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly number: string;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 413: components["responses"]["Refused413"];
            readonly 415: components["responses"]["Refused415"];
            readonly 422: components["responses"]["Refused422"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly openHeldPaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly material: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 404: components["responses"]["Refused404"];
            readonly 409: components["responses"]["Refused409"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly listenToChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 401: components["responses"]["Refused401"];
            readonly 403: components["responses"]["Refused403"];
            readonly 429: components["responses"]["Refused429"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly describeApi: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
    readonly readApi: {
        readonly parameters: {
            readonly query?: {
                /** @description Division code of the district */
                readonly jurisdiction?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 400: components["responses"]["Refused400"];
            readonly 404: components["responses"]["Refused404"];
            readonly 500: components["responses"]["Refused500"];
            readonly 503: components["responses"]["Refused503"];
        };
    };
}
