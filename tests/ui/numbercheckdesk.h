// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "tests/support/panedesk.h"
#include "ui/widgets/numberlistbox.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace nd::test {

/// A page that checks numbers, on a sandbox; its table is made of Rows.
template <class P, class Row>
struct NumberCheckDesk : PaneBench<P>
{
    /// @param id beginning of the object names of the page's parts
    explicit NumberCheckDesk(const char *id)
        : m_id(QString::fromLatin1(id))
    {
    }

    template <class W>
    W *part(const QString &name) const
    {
        return this->pane.template findChild<W *>(name);
    }
    /// "Button": of the page's own.
    template <class W>
    W *own(const char *name) const
    {
        return part<W>(m_id + QLatin1StringView(name));
    }
    NumberListBox *list() const { return this->pane.template findChild<NumberListBox *>(); }
    QPushButton *button() const { return own<QPushButton>("Button"); }
    void paste(const QStringList &lines)
    {
        list()->setText(lines.join(u'\n'));
        list()->readNow();
    }
    void check() { QTest::mouseClick(button(), Qt::LeftButton); }
    Row row(const QString &key) const { return this->model()->template record<Row>(key).value_or(Row()); }
    QString verdict(const QString &key) const { return row(key).verdict; }
    /// How many rows are so.
    int count(const std::function<bool(const Row &)> &good) const
    {
        int found = 0;
        for (const RowId &id : this->model()->snapshot().live)
            found += good(recordAt<Row>(*this->model()->snapshot().pages[id.page], int(id.row))) ? 1 : 0;
        return found;
    }

private:
    const QString m_id;
};

/// One start of the program, with such a page, on a folder and a sandbox that stay.
template <class P>
struct NumberCheckProgram : Desk
{
    NumberCheckProgram(SandboxFixture &onSandbox, const QString &stays)
        : Desk(stays)
        , sandbox(onSandbox)
    {
        signInAt(sandbox.url(), sandbox.sid(), sandbox.token());
        page.resize(1280, 800);
        page.setSession(session());
        page.show();
        page.activated();
    }
    RecordModel *model() const { return page.template findChild<RecordView *>()->recordModel(); }
    NumberListBox *list() const { return page.template findChild<NumberListBox *>(); }

    SandboxFixture &sandbox;
    P page{ context };
};

} // namespace nd::test
