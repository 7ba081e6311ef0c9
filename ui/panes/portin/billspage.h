// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documentuploads.h"
#include "ui/tablepane.h"

#include <memory>

class QMimeData;

namespace nd {

class BillSheet;

/// Utility bills for port-in requests (page 12): dropped, pasted or chosen, looked at before anything is sent,
/// confirmed by a person, uploaded, and remembered on this computer, which alone knows them afterwards.
///
/// Which of them a request can be sent with is asked of `AppContext::local.documents().usable(account, today)`, which
/// tells by PortDocuments::changed when that may be another answer.
class BillsPage : public TablePane
{
    Q_OBJECT
public:
    explicit BillsPage(AppContext &context, QWidget *parent = nullptr);
    ~BillsPage() override;

    /// Whether these are files, or a picture: what can be a bill.
    static bool takes(const QMimeData &dropped);
    /// Looks at what was dropped or pasted.
    void takeFiles(const QMimeData &dropped);

    /// RD…: a document that this computer knows.
    bool knows(const QString &subject) const override;
    void look(const QString &subject) override;
    /// Looks again at what is not uploaded: a file may have been mended.
    void refresh() override;
    QStringList unsaved() const override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override;
    /// Null without a session.
    DocumentUploads *uploads() const { return m_uploads.get(); }

Q_SIGNALS:
    /// Uploaded documents (RD…) are to go with a port-in request.
    void attachWanted(const QStringList &documentSids);

protected:
    std::unique_ptr<PageSource> source() override;
    void leave() override;
    void enter() override;
    void deriveMore(ActionState &state) override;
    void describe(const QString &key) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectActions();
    void connectSheet();
    void followUploads();

    void takeRow(const QString &id);
    void countReady();
    QStringList selectedIds() const;
    QList<PortDocument> selection() const;
    QStringList ready() const;

    void choose();
    void paste();
    void addFiles(const QStringList &files);
    void upload(const QStringList &ids);
    void remove();
    void enlarge();

    BillSheet *m_sheet;
    std::unique_ptr<DocumentUploads> m_uploads;
    bool m_showsNext = false; ///< The next one that is added comes into view.
};

} // namespace nd
