// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QUrl>

class QLabel;

namespace nd {

class HelpLink;

/// One message in a form: what happened and what to do about it. Hidden while there is none.
class Notice : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Plain, Good, Warning, Bad };

    explicit Notice(QWidget *parent = nullptr);
    /// @param detail in smaller words beneath: a request id, a code
    /// @param help the service's page about it, see HelpLink
    void say(Kind kind, const QString &text, const QString &detail = {}, const QUrl &help = {});
    void clear();
    /// Gives people a button that clears it.
    void setClosable();
    QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    HelpLink *m_help;
};

} // namespace nd
